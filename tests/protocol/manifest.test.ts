import { expect, test } from "vitest";
import { canonicalJson, concatBytes, encodeBase64Url, encodeText, type Json } from "#app/protocol/encoding";
import { sha256 } from "#app/protocol/hash";
import { generateSealKeyPair } from "#app/protocol/hpke";
import { encodeManifest, type Manifest, readManifest } from "#app/protocol/manifest";
import { createProtocolWave } from "#tests/helpers/protocol-wave";

const server = createProtocolWave("server");
const twoKey = createProtocolWave("two-key");

/** What a hostile server might publish: bytes that never went through encodeManifest. */
const publish = (manifest: unknown) => readManifest(encodeText(canonicalJson(manifest as Json)));

test("readManifest reads what encodeManifest wrote, and MH is its SHA-256", async () => {
  for (const { manifest, pinned } of [await server, await twoKey]) {
    const bytes = encodeManifest(manifest);
    expect(pinned.manifest).toEqual(manifest);
    expect(pinned.hash).toEqual(await sha256(bytes));
    expect(encodeManifest(pinned.manifest)).toEqual(bytes);
    expect(pinned.points.size).toBe(manifest.custody === "server" ? 1 : 4);
  }
});

test("encodeManifest does not depend on the order of members and drops foreign members of a key", async () => {
  const { manifest } = await server;
  const reversed = Object.fromEntries(Object.entries(manifest).reverse()) as unknown as Manifest;
  expect(encodeManifest(reversed)).toEqual(encodeManifest(manifest));
});

test("readManifest refuses bytes that are not the canonical form", async () => {
  const text = canonicalJson((await server).manifest as unknown as Json);
  for (const variant of [
    `${text}\n`,
    ` ${text}`,
    text.replace('"trial":false', '"trial": false'),
    text.replace("Acme", "\\u0041cme"),
  ])
    await expect(readManifest(encodeText(variant)), variant.slice(0, 20)).rejects.toThrow(RangeError);
  await expect(readManifest(concatBytes(Uint8Array.of(0xef, 0xbb, 0xbf), encodeText(text)))).rejects.toThrow(
    RangeError,
  );
  await expect(readManifest(encodeText("{"))).rejects.toThrow("not JSON");
});

test("readManifest refuses a missing, additional or mistyped member anywhere", async () => {
  const { manifest } = await server;
  const { organization: _, ...lacking } = manifest;
  const [sales, marketing] = manifest.teams;
  const variants: unknown[] = [
    null,
    [],
    lacking,
    { ...manifest, extra: 1 },
    { ...manifest, trial: "false" },
    { ...manifest, teams: [{ ...sales, invited: -1 }, marketing] },
    { ...manifest, teams: [{ ...sales, invited: 1.5 }, marketing] },
    { ...manifest, teams: [{ ...sales, note: "" }, marketing] },
    { ...manifest, thresholds: { score: "5" } },
    { ...manifest, layers: [[3], "x"] },
  ];
  for (const variant of variants) await expect(publish(variant)).rejects.toThrow("member");
});

test("readManifest refuses what breaks a rule, with the rule as its sentence", async () => {
  const { manifest } = await server;
  const [sales, marketing] = manifest.teams;
  const [ratings, comment] = manifest.parts;
  const slice = { key: "tenure", values: ["a", "b"] };
  const refused: [unknown, string][] = [
    [{ ...manifest, format: "parallax/v2" }, "another format"],
    [{ ...manifest, wave: manifest.wave.toUpperCase() }, "UUID"],
    [{ ...manifest, questionSet: "AAAA" }, "32 bytes"],
    [{ ...manifest, teams: [sales] }, "two teams"],
    [{ ...manifest, teams: [sales, marketing, { ...marketing, key: "x", name: "X" }] }, "two teams"],
    [{ ...manifest, teams: [sales, { ...marketing, credentialKey: sales?.credentialKey }] }, "two teams"],
    [{ ...manifest, teams: [sales, { ...marketing, key: "sales" }] }, "two teams"],
    [{ ...manifest, custody: "none" }, "custody"],
    [{ ...manifest, custody: "two-key" }, "custody"],
    [{ ...manifest, layers: [[1, 2], [3]] }, "custody"],
    [{ ...manifest, reminders: "nobody" }, "custody"],
    [{ ...manifest, sealKey: manifest.sealKey.slice(0, 80) }, "65 bytes"],
    [{ ...manifest, sealKey: encodeBase64Url(new Uint8Array(65).fill(2)) }, "65 bytes"],
    [{ ...manifest, sealKey: encodeBase64Url(new Uint8Array(65).fill(4)) }, "curve"],
    [{ ...manifest, receiptKey: "AAAA" }, "32 bytes"],
    [{ ...manifest, parts: [comment, ratings] }, "parts"],
    [{ ...manifest, parts: [] }, "parts"],
    [{ ...manifest, parts: [ratings, comment, comment] }, "parts"],
    [{ ...manifest, parts: [{ ...ratings, bucket: 20 }, comment] }, "parts"],
    [{ ...manifest, slices: [slice, slice, slice] }, "slices"],
    [{ ...manifest, slices: [{ key: "a", values: ["1", "2", "3", "4", "5", "6", "7"] }] }, "slices"],
    [{ ...manifest, earliestOpening: "soon" }, "date"],
  ];
  for (const [variant, sentence] of refused)
    await expect(publish(variant), sentence).rejects.toThrow(sentence);
});

test("readManifest refuses two parties with the same key, or with a key and its negative", async () => {
  const { manifest } = await twoKey;
  const [first, second, third] = manifest.holders;
  const point = Buffer.from(first?.sealKey ?? "", "base64url");
  const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
  const negativeY = (p - BigInt(`0x${point.subarray(33).toString("hex")}`)).toString(16).padStart(64, "0");
  const negative = Buffer.concat([point.subarray(0, 33), Buffer.from(negativeY, "hex")]).toString(
    "base64url",
  );
  for (const sealKey of [first?.sealKey, negative])
    await expect(publish({ ...manifest, holders: [first, second, { ...third, sealKey }] })).rejects.toThrow(
      "same key",
    );
  await expect(publish({ ...manifest, sealKey: second?.sealKey })).rejects.toThrow("same key");
  const { point: fresh } = await generateSealKeyPair();
  await publish({ ...manifest, holders: [first, second, { ...third, sealKey: encodeBase64Url(fresh) }] });
});

test("readManifest gives every changed field another hash", async () => {
  const { manifest, pinned } = await server;
  for (const change of [
    { trial: true },
    { name: "2027" },
    { thresholds: { score: 6 } },
  ] as Partial<Manifest>[]) {
    const { hash } = await readManifest(encodeManifest({ ...manifest, ...change }));
    expect(hash).not.toEqual(pinned.hash);
  }
});
