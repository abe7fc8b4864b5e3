import type { Sql } from "postgres";
import { expect } from "vitest";
import { nameRole, PLANES, type PlaneName } from "#db/plane-rights";
import { separatePlanes } from "#tests/db/planes/separated";
import { postgresTest } from "#tests/helpers/database";
import { nameTable, tables } from "#tests/helpers/every-table";

/** Tables of which the office may do everything and nobody else anything. */
const OFFICE_ONLY = [
  ...["account", "action_note", "action_owner", "agreement", "agreement_signature", "agreement_version"],
  ...[
    "api_token",
    "asked_roster",
    "attempt",
    "half_sign_in",
    "invitation",
    "joint_action",
    "kept_form",
    "key_holder",
  ],
  ...["mail_settings", "member", "member_invitation", "member_mail", "organization", "person", "press"],
  ...[
    "read_link",
    "read_link_day",
    "recovery_code",
    "retired_token",
    "roster_draft",
    "second_factor",
    "session",
    "shared_page",
  ],
  ...["sharing_word", "signing_key", "user", "verification"],
]
  .map((name) => `identity.${name}`)
  .concat("jobs.job", "jobs.mail", "jobs.mail_trouble")
  .concat("results.aggregate", "results.norm", "results.pooled_year")
  .concat("results.published_comment", "results.release")
  .concat("surveys.left_out_wave", "surveys.letterhead", "surveys.page_asset", "surveys.prediction")
  .concat("surveys.question_version", "surveys.survey", "surveys.trend_motion", "surveys.wave_letterhead");

/** By the letters of select, insert, update and delete; in brackets the columns of a right that is not of all of them. */
const MATRIX: Record<string, Record<PlaneName, string>> = {
  ...Object.fromEntries(OFFICE_ONLY.map((name) => [name, { office: "siud", box: "", unsealing: "" }])),
  "audit.event": { office: "si", box: "", unsealing: "" },
  "ballots.closed_box": { office: "", box: "s", unsealing: "sid" },
  "ballots.handed_on": { office: "", box: "", unsealing: "siud" },
  "ballots.layer_key": { office: "", box: "", unsealing: "sid" },
  "ballots.sealed": {
    office: "",
    box: "i s(leaf,nullifier,organization_id,seq,team,wave_id) u(bkpub,bsig,ct,leaf,msg,seq,sig,team)",
    unsealing: "sd",
  },
  "ballots.turn": { office: "", box: "", unsealing: "sid" },
  "jobs.key_mark": { office: "siud", box: "s", unsealing: "" },
  "jobs.process": { office: "siud", box: "siud", unsealing: "" },
  "results.board": { office: "siud", box: "s", unsealing: "" },
  "surveys.booth_bundle": { office: "siud", box: "s", unsealing: "" },
  "surveys.wave": { office: "siud", box: "s u(id)", unsealing: "s" },
  "surveys.wave_directory": { office: "siud", box: "s", unsealing: "s" },
};

postgresTest("each plane has the rights of the matrix in every table, and no other", async (_, url) => {
  const { owner, database } = await separatePlanes(url);
  const names = tables.map(nameTable).sort();
  expect(Object.keys(MATRIX).sort()).toEqual(names);
  expect(await listTables(owner)).toEqual(names);
  for (const plane of PLANES) {
    const found: Record<string, string> = {};
    for (const name of names) found[name] = await readRights(owner, nameRole(database, plane), name);
    expect(found, plane).toEqual(Object.fromEntries(names.map((name) => [name, MATRIX[name]?.[plane]])));
  }
});

postgresTest("nobody but the owner joins people with ballots, whatever role they take", async (_, url) => {
  const { owner, database } = await separatePlanes(url);
  const people = tables.map(nameTable).filter((name) => name.startsWith("identity."));
  const ballots = tables.map(nameTable).filter((name) => name.startsWith("ballots."));
  for (const role of [...PLANES, "door" as const]
    .map((plane) => nameRole(database, plane))
    .concat(`${database}_app`))
    for (const person of people)
      for (const ballot of ballots)
        await expect(
          readAs(owner, role, `select count(*) from ${person} p, ${ballot} b`),
          `${role}: ${person} × ${ballot}`,
        ).rejects.toThrow(/permission denied/);
  await owner.unsafe("select count(*) from identity.invitation p, ballots.sealed b");
});

function readAs(owner: Sql, role: string, statement: string): Promise<unknown> {
  return owner.begin(async (transaction) => {
    await transaction.unsafe(`set local role ${role}`);
    return transaction.unsafe(statement);
  });
}

async function listTables(owner: Sql): Promise<string[]> {
  const rows = await owner`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and n.nspname in ('identity', 'surveys', 'ballots', 'results', 'jobs', 'audit')`;
  return rows.map(({ name }) => name as string).sort();
}

/** What a role may do, by itself and through whatever it is a member of. */
async function readRights(owner: Sql, role: string, table: string): Promise<string> {
  const [all] = await owner`
    select has_table_privilege(${role}, ${table}, 'select') as s, has_table_privilege(${role}, ${table}, 'insert') as i,
      has_table_privilege(${role}, ${table}, 'update') as u, has_table_privilege(${role}, ${table}, 'delete') as d,
      has_table_privilege(${role}, ${table}, 'truncate, references, trigger') as other`;
  expect(all?.other, `${role} on ${table}`).toBe(false);
  const columns = await owner`
    select attname as name, has_column_privilege(${role}, attrelid, attnum, 'select') as s,
      has_column_privilege(${role}, attrelid, attnum, 'update') as u
    from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attname`;
  const whole = ["s", "i", "u", "d"].filter((right) => all?.[right]).join("");
  const parts = ["s", "u"].flatMap((right) => {
    const some = columns.filter((column) => column[right]).map(({ name }) => name as string);
    return all?.[right] || some.length === 0 ? [] : [`${right}(${some.join(",")})`];
  });
  return [whole, ...parts].filter((text) => text !== "").join(" ");
}
