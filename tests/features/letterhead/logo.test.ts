import sharp from "sharp";
import { expect, test } from "vitest";
import { MOST_LOGO_BYTES, readLogo } from "#app/features/letterhead/logo.server";

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 90, b: 200, alpha: 0.5 } } });

async function reasonOf(bytes: Uint8Array) {
  const read = await readLogo(bytes);
  return read.ok ? null : read.problem;
}

test("readLogo makes PNG of PNG and JPEG, small enough for pages and for mails", async () => {
  const noise = Buffer.from(Array.from({ length: 900 * 300 * 3 }, (_, at) => (at * 7919 * (at % 13)) % 256));
  const photo = sharp(noise, { raw: { width: 900, height: 300, channels: 3 } }).jpeg({ quality: 70 });
  for (const given of [await drawn(1600, 400).png().toBuffer(), await photo.toBuffer()]) {
    const read = await readLogo(given);
    if (!read.ok) throw new Error(read.problem.reason);
    const { logo, mailLogo } = read.made;
    for (const picture of [logo, mailLogo]) {
      const { format, width, height } = await sharp(picture.bytes).metadata();
      expect({ format, width, height }).toEqual({
        format: "png",
        width: picture.width,
        height: picture.height,
      });
    }
    expect(logo.width).toBe(800);
    expect(mailLogo.width).toBeLessThanOrEqual(440);
    expect(mailLogo.bytes.length).toBeLessThanOrEqual(24 * 1024);
  }
});

test("readLogo keeps nothing that stands beside the pixels: no place, no author, no bytes after the end", async () => {
  const tagged = await drawn(200, 100)
    .withExif({ IFD0: { Artist: "canary", Copyright: "canary" } })
    .withXmp(
      '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">canary</x:xmpmeta>',
    )
    .png()
    .toBuffer();
  const given = Buffer.concat([tagged, Buffer.from("canary<script>")]);
  expect(given.includes("canary")).toBe(true);
  const read = await readLogo(given);
  if (!read.ok) throw new Error(read.problem.reason);
  for (const { bytes } of [read.made.logo, read.made.mailLogo]) {
    expect(Buffer.from(bytes).includes("canary")).toBe(false);
    expect(Buffer.from(bytes).includes("eXIf")).toBe(false);
  }
});

test("readLogo says of each other file why it is none", async () => {
  const png = await drawn(300, 200).png().toBuffer();
  const utf8 = (text: string) => new TextEncoder().encode(text);
  expect(await reasonOf(new Uint8Array(20 * 1024 * 1024))).toEqual({
    reason: "large",
    bytes: 20 * 1024 * 1024,
  });
  expect((await reasonOf(new Uint8Array(MOST_LOGO_BYTES + 1)))?.reason).toBe("large");
  expect(await reasonOf(utf8('<?xml version="1.0"?><svg onload="alert(1)"/>'))).toEqual({ reason: "svg" });
  for (const other of [utf8("hello"), utf8("GIF89a"), utf8("%PDF-1.7"), new Uint8Array()])
    expect(await reasonOf(other)).toEqual({ reason: "no_image" });
  expect(await reasonOf(png.subarray(0, png.length / 2))).toEqual({ reason: "broken" });
  expect(await reasonOf(Buffer.concat([png.subarray(0, 16), Buffer.alloc(400, 7)]))).toEqual({
    reason: "broken",
  });
  expect(await reasonOf(await drawn(300, 8).png().toBuffer())).toEqual({ reason: "tiny" });
  const wide = await drawn(9_000, 1_000).png({ palette: true }).toBuffer();
  expect(await reasonOf(wide)).toEqual({ reason: "pixels", width: 9_000, height: 1_000 });
});
