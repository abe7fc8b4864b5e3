import { expect, test } from "vitest";
import { readKeptSlip } from "#app/features/board/kept-slip";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { formatSlip } from "#app/protocol/receipt";

const slip = {
  wave: "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab",
  manifestHash: new Uint8Array(32).fill(1),
  seq: 3,
  leaf: new Uint8Array(32).fill(2),
  receipt: new Uint8Array(64).fill(3),
};
const code = createBallotCode();
const words = formatSlip(slip);

test("the saved file gives slip and code, in whatever it is wrapped", () => {
  const saved = `Your ballot code: ${code}\n\nYour sealed ballot is in the box.\n\n${words}\n`;
  const both = { slip, secret: parseBallotCode(code) };
  expect(readKeptSlip(saved)).toEqual(both);
  expect(readKeptSlip(saved.replaceAll("\n", "\r\n"))).toEqual(both);
  expect(readKeptSlip(`> ${saved.replaceAll("\n", "\n> ")}`)).toEqual(both);
  expect(readKeptSlip(`Hallo,\n${words}\n${code.toLowerCase().replaceAll("-", " – ")}`)).toEqual(both);
  expect(readKeptSlip(saved.replace('","', '",\n"'))).toEqual(both);
});

test("the slip alone is enough, and a mistyped code is left aside", () => {
  expect(readKeptSlip(words)).toEqual({ slip, secret: null });
  const mistyped = code.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  expect(readKeptSlip(`${mistyped}\n${words}`)).toEqual({ slip, secret: null });
});

test("what holds no whole slip gives nothing", () => {
  for (const text of ["", code, words.slice(0, -1), words.slice(1), "{}", words.replace("slip", "list")])
    expect(readKeptSlip(text)).toBeNull();
});
