import { expect, test } from "vitest";
import { dropZeros } from "#app/platform/form.server";
import { databaseTest } from "#tests/helpers/database";
import { createWorld } from "#tests/helpers/route-world";
import { DOORS } from "./doors";

databaseTest("The character zero in a field of any form is as if it were not there", async (db) => {
  const { canary, visit } = await createWorld(db);
  const forms = Object.entries(DOORS).flatMap(([name, { forms = [] }]) =>
    forms.map((form) => ({ name, form })),
  );
  expect(forms.length).toBeGreaterThan(25);
  for (const { name, form } of forms) {
    const plain = await visit(name, "action", { as: canary.owner, form });
    for (const [field, value] of Object.entries(form)) {
      const zeros = { ...form, [field]: `\0${value}\0` };
      const outcome = await visit(name, "action", { as: canary.owner, form: zeros });
      const label = `${name} with ${JSON.stringify(zeros)}`;
      expect([outcome.status, outcome.changed], label).toEqual([plain.status, plain.changed]);
    }
    const refused = await visit(name, "action", { as: canary.owner, form: { "\0": "\0" } });
    expect(refused.status, `${name} with zeros only`).toBeLessThan(500);
  }
});

test("A file of a form keeps its zeros", async () => {
  const form = new FormData();
  form.append("file", new File(["a\0b"], "a.csv"));
  form.append("te\0xt", "a\0b");
  const kept = dropZeros(form);
  expect(kept.get("text")).toBe("ab");
  expect(await (kept.get("file") as File).text()).toBe("a\0b");
});
