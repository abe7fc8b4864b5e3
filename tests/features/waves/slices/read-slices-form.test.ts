import { expect, test } from "vitest";
import { readSlicesForm } from "#app/features/waves/slices/read-slices-form";
import { en } from "#app/locales/en";

const { faults } = en.slices.draft;
const form = (question: string, values: string, other: [string, string] = ["", ""]) =>
  readSlicesForm({
    ...{ slicing0question: question, slicing0values: values },
    ...{ slicing1question: other[0], slicing1values: other[1] },
  });

test("values are read line by line, without the spaces around them; what is empty is not asked", () => {
  expect(form("  Where do\tyou work? ", "Head  office\r\n\r\n Field \n")).toEqual({
    ok: true,
    slicings: [{ key: "Where do you work?", values: ["Head office", "Field"] }],
  });
  expect(form("", " \n ")).toEqual({ ok: true, slicings: [] });
  expect(form("", "", ["For how long?", "Short\nLong"])).toMatchObject({
    slicings: [{ key: "For how long?" }],
  });
});

test.each([
  ["", "Head office\nField", "slicing0question", faults.no_question],
  ["x".repeat(81), "A\nB", "slicing0question", faults.long_question],
  ["Where?", "", "slicing0values", faults.few_values],
  ["Where?", "Only one", "slicing0values", faults.few_values],
  ["Where?", "1\n2\n3\n4\n5\n6\n7", "slicing0values", faults.many_values(7)],
  ["Where?", `A\n${"x".repeat(41)}`, "slicing0values", faults.long_value],
  ["Where?", "Field\nfield", "slicing0values", faults.same_value],
])("%j with %j is refused at its field", (question, values, field, said) => {
  expect(form(question, values)).toEqual({ ok: false, errors: { [field]: said } });
});

test("the same question twice is refused at the second one", () => {
  expect(form("Where?", "A\nB", ["where?", "C\nD"])).toEqual({
    ok: false,
    errors: { slicing1question: faults.same_question },
  });
});
