import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { drawQr } from "#app/features/auth/factor/qr-path.server";
import { drawSecret, formatKeyUri } from "#app/features/auth/factor/totp.server";

/** The picture of a path of squares, as a camera sees it: four pixels a module. */
function paint({ size, path }: { size: number; path: string }) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 3).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++) {
        const at = ((Number(y) * scale + row) * width + Number(x) * scale + column) * 3;
        data.fill(0, at, at + 3);
      }
  return { width, height: width, data };
}

test("drawQr draws what another program reads back, for short and for long addresses", () => {
  for (const account of ["a@b.example", `${"long.".repeat(30)}name@a-rather-long-company-name.example`]) {
    const uri = formatKeyUri(drawSecret(), { host: "parallax.example", account });
    expect(decodeQR(paint(drawQr(uri)))).toBe(uri);
  }
});

test("drawQr leaves the margin of four modules that readers look for", () => {
  const { size, path } = drawQr("otpauth://totp/x");
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(size - 5);
});
