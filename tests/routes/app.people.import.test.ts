import iconv from "iconv-lite";
import { expect } from "vitest";
import { listPeople } from "#app/features/people/roster.server";
import { MAX_ROSTER_BYTES } from "#app/features/people/roster-limits";
import { en } from "#app/locales/en";
import * as uploadPage from "#app/routes/app.people.import._index";
import * as checkPage from "#app/routes/app.people.import.$draft";
import type { Db } from "#db/client.server";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const words = en.people.file;
const CSV =
  "name;email;team\r\nZoë Müller;zoe@acme.example;Sales\r\nRené;rene@acme.example;Marketing\r\nBad;bad;Sales\r\n";

async function open(db: Db) {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  const upload = async (bytes: Uint8Array<ArrayBuffer> | null, rows = "") => {
    const form = new FormData();
    form.set("file", bytes === null ? new File([], "") : new File([bytes], "people.csv"));
    form.set("rows", rows);
    return runAction(() =>
      uploadPage.action(routeArguments(platform, "/app/people/import", { as: owner, form }) as never),
    );
  };
  const at = (id: string) => ({ as: owner, params: { draft: id } });
  const look = async (id: string, query = "") => {
    const answer = await checkPage.loader(
      routeArguments(platform, `/app/people/import/${id}${query}`, at(id)) as never,
    );
    return answer.data;
  };
  const press = (id: string, form: Record<string, string>) =>
    runAction(() =>
      checkPage.action(routeArguments(platform, `/app/people/import/${id}`, { ...at(id), form }) as never),
    );
  return { platform, owner, upload, look, press };
}

/** What an action answers: where it sends to, or the sentences and the status. */
async function runAction(act: () => Promise<unknown>) {
  try {
    const answer = (await act()) as { data: Record<string, unknown>; init: { status: number } };
    return { to: null, status: answer.init.status, ...answer.data } as {
      to: null;
      status: number;
      errors?: Record<string, string>;
      typed?: Record<string, string>;
    };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { to: thrown.headers.get("Location") ?? "", status: thrown.status };
  }
}

databaseTest("a file goes from upload through the check to the roster, bad rows left out", async (db) => {
  const { upload, look, press, owner } = await open(db);
  const sent = await upload(new Uint8Array(iconv.encode(CSV, "utf16-le", { addBOM: true })));
  const id = sent.to?.split("/").at(-1) ?? "";
  const { draft } = await look(id);
  expect(draft?.preview.counts).toMatchObject({ added: 2, people: 2 });
  expect(draft?.preview.problems).toEqual([
    { line: 4, person: "Bad", column: "email", value: "bad", reason: { kind: "email_bad" } },
  ]);
  expect(await press(id, { act: "confirm" })).toEqual({ to: `/app/people/import/${id}`, status: 302 });
  expect((await look(id)).draft?.imported).toBe(true);
  const people = await listPeople(db, owner.organizationId);
  expect(people.map((one) => one.name).sort()).toEqual(["René", "Zoë Müller"]);
});

databaseTest(
  "a file that cannot be read is answered with a sentence and keeps what was pasted",
  async (db) => {
    const { upload, owner } = await open(db);
    const bytes = (text: string) => new Uint8Array(Buffer.from(text));
    const { problems } = words;
    expect(await upload(null)).toMatchObject({ status: 422, errors: { file: en.files.nothing } });
    expect(await upload(bytes(""))).toMatchObject({ status: 422, errors: { file: problems.empty } });
    expect(await upload(bytes("PK\u0003\u0004xl/workbook"))).toMatchObject({
      errors: { file: en.files.kinds.damaged },
    });
    expect(await upload(bytes("a\0b"))).toMatchObject({ errors: { file: problems.binary } });
    expect(await upload(new Uint8Array(MAX_ROSTER_BYTES + 1).fill(65))).toMatchObject({
      errors: { file: problems.too_large },
    });
    const pasted = await upload(null, "name,email\r\nAnn,ann@acme.example");
    expect(pasted).toMatchObject({
      errors: { file: words.noTeam },
      typed: { rows: "name,email\r\nAnn,ann@acme.example" },
    });
    expect(await listPeople(db, owner.organizationId)).toEqual([]);
  },
);

databaseTest("pasted rows are read as a file, and can be discarded", async (db) => {
  const { upload, look, press } = await open(db);
  const sent = await upload(null, "Name\tEmail\tTeam\r\nAnn\tann@acme.example\tSales");
  const id = sent.to?.split("/").at(-1) ?? "";
  expect((await look(id)).draft?.preview.counts.added).toBe(1);
  expect(await press(id, { act: "discard" })).toMatchObject({ to: "/app/people/import" });
  expect((await look(id)).draft).toBe(null);
  expect(await press(id, { act: "confirm" })).toMatchObject({ to: `/app/people/import/${id}` });
});

databaseTest(
  "bad rows are shown a hundred at a time, and a page that is not there is the last one",
  async (db) => {
    const { upload, look, press } = await open(db);
    const rows = Array.from({ length: 201 }, (_, at) => `P ${at},p${at},Sales`).join("\n");
    const id = (await upload(null, `name,email,team\n${rows}`)).to?.split("/").at(-1) ?? "";
    const lines = async (query: string) =>
      (await look(id, query)).draft?.preview.problems.map((one) => one.line);
    expect((await lines(""))?.length).toBe(100);
    expect((await lines("?page=2"))?.[0]).toBe(102);
    for (const query of ["?page=3", "?page=99"]) expect(await lines(query)).toEqual([202]);
    expect((await lines("?page=x"))?.[0]).toBe(2);
    expect(await press(id, { act: "confirm" })).toMatchObject({
      status: 409,
      errors: { form: en.people.check.nothingToDo },
    });
  },
);

const FOREIGN = [
  "Mitarbeiter;Private;Work email;Squad;Status",
  "Ann;ann@home.example;ann@acme.example;Hunters;Active",
  "Ben;ben@home.example;ben@acme.example;Marketing;Active",
  "Cy;cy@home.example;cy@acme.example;Sales Ops;Suspended",
  "Di;di@home.example;di@acme.example;Office;Active",
].join("\n");

databaseTest(
  "columns, values of the team and who has left are proposed, changed, and remembered for the next file",
  async (db) => {
    const { upload, look, press, owner } = await open(db);
    const read = async (text: string) => {
      const id = (await upload(null, text)).to?.split("/").at(-1) ?? "";
      const preview = async () => {
        const { draft } = await look(id);
        if (draft === null) throw new Error("The dry run is gone.");
        return draft.preview;
      };
      return { id, preview, press: (form: Record<string, string>) => press(id, form) };
    };
    const first = await read(FOREIGN);
    const proposed = await first.preview();
    expect(proposed.facts.places).toMatchObject({ email: 2, name: 0, team: 3, status: [4] });
    expect(proposed.facts.teams.map(({ value, as }) => [value, as])).toEqual([
      ["Hunters", null],
      ["Marketing", "marketing"],
      ["Sales Ops", "sales"],
      ["Office", null],
    ]);
    expect([proposed.facts.notAsked, proposed.facts.markedInactive, proposed.badRows]).toEqual([2, 1, 0]);

    const choices = { "value-0": "sales", "value-2": "notAsked", "column-email": "1", inactive: "in" };
    const early = await first.press({ act: "confirm", ...choices });
    expect(early).toMatchObject({ status: 409, errors: { form: en.people.choices.changed } });
    expect(await listPeople(db, owner.organizationId)).toEqual([]);
    expect((await first.preview()).counts.added).toBe(2);
    expect(await first.press({ act: "read", ...choices, "column-email": "2" })).toMatchObject({
      status: 302,
    });
    expect(await first.press({ act: "confirm", ...choices, "column-email": "2" })).toMatchObject({
      status: 302,
    });
    const people = await listPeople(db, owner.organizationId);
    expect(people.map(({ email, team }) => [email, team]).sort()).toEqual([
      ["ann@acme.example", "sales"],
      ["ben@acme.example", "marketing"],
    ]);

    const next = await read(FOREIGN.replace("Squad", "Team").replace("Hunters", "HUNTERS "));
    const again = await next.preview();
    expect(again.facts.teams.map(({ as }) => as)).toEqual(["sales", "marketing", null, null]);
    expect(again.counts).toMatchObject({ added: 0, unchanged: 2, missing: 0 });
    for (const wrong of ["99", "-1", "x", ""])
      expect(await next.press({ act: "read", "column-team": wrong })).toMatchObject({
        errors: { form: en.people.choices.unknownColumn },
      });
    expect(await next.press({ act: "read", "column-team": "0" })).toMatchObject({
      errors: { form: en.people.choices.sameColumn },
    });
  },
);

databaseTest("people who are not asked are no bad rows, and never keep leavers on the roster", async (db) => {
  const { upload, look, press, owner } = await open(db);
  const read = async (text: string) => (await upload(null, text)).to?.split("/").at(-1) ?? "";
  const rows = ["name,email,team", "Ann,ann@acme.example,Sales", "Ben,ben@acme.example,Marketing"];
  await press(await read(rows.join("\n")), { act: "confirm" });
  const id = await read([rows[0], rows[1], "Cy,no address,Finance"].join("\n"));
  const { draft } = await look(id);
  expect(draft?.preview).toMatchObject({ badRows: 0, facts: { notAsked: 1 }, counts: { missing: 1 } });
  expect(await press(id, { act: "confirm", removeMissing: "yes" })).toMatchObject({ status: 302 });
  expect((await listPeople(db, owner.organizationId)).map(({ name }) => name)).toEqual(["Ann"]);
});
