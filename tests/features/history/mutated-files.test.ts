import fc from "fast-check";
import { expect, test } from "vitest";
import { readSurveyFile } from "#app/features/files/survey-file.server";
import { accountFor, changedRows, changeRows } from "#tests/helpers/files/mutated-survey";
import { SHAPES, writeDelimited } from "#tests/helpers/files/survey-shapes";
import { writeWorkbook } from "#tests/helpers/files/write-workbook";

const brokenBytes = fc.array(fc.record({ at: fc.nat(40_000), byte: fc.nat(255) }), { maxLength: 4 });

function breakBytes(bytes: Buffer, broken: readonly { at: number; byte: number }[]): Buffer {
  for (const { at, byte } of broken) if (bytes.length > 0) bytes[at % bytes.length] = byte;
  return bytes;
}

test("500 files that were changed on their way are read without a crash, and no row and no cell is lost in silence", async () => {
  await fc.assert(
    fc.asyncProperty(changedRows, brokenBytes, (given, broken) => {
      const { rows, delimiter } = changeRows(given);
      return accountFor(breakBytes(Buffer.from(writeDelimited(rows, delimiter)), broken));
    }),
    { numRuns: 500 },
  );
});

test("500 workbooks whose cells were changed lose no row and no cell in silence", async () => {
  await fc.assert(
    fc.asyncProperty(changedRows, async (given) => {
      const { rows } = changeRows(given);
      await accountFor(await writeWorkbook(rows), rows);
    }),
    { numRuns: 500 },
  );
});

test("500 workbooks with broken bytes are refused, or read to the very same table", async () => {
  const rows = SHAPES["Google Forms"]?.rows(
    Array.from({ length: 12 }, (_, at) => ({
      team: at % 2 ? ("Sales" as const) : ("Marketing" as const),
      answers: [1 + (at % 5), 1 + ((at * 2) % 5), (at * 3) % 6],
    })),
  );
  const whole = Buffer.from(await writeWorkbook(rows ?? []));
  const plain = await readSurveyFile(whole);
  expect(plain.ok).toBe(true);
  const broken = fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), {
    minLength: 1,
    maxLength: 3,
  });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(broken, async (changes) => {
      const read = await readSurveyFile(breakBytes(Buffer.from(whole), changes));
      if (read.ok) expect(read).toEqual(plain);
      else refused++;
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(250);
});
