import postgres, { type Sql } from "postgres";
import { onTestFinished } from "vitest";
import { openSeparation } from "#db/separate-planes.server";

export type Separated = {
  /** Owns the tables. */
  owner: Sql;
  database: string;
  /** The addresses of a whole process and of a box host, each with a login of its own. */
  officeUrl: string;
  boxUrl: string;
};

/** Gives a test's own database planes, and a login for each kind of process. */
export async function separatePlanes(url: string): Promise<Separated> {
  const database = new URL(url).pathname.slice(1);
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  const logins = { office: `${database}_app`, box: `${database}_host` };
  for (const login of Object.values(logins))
    await owner.unsafe(`create role ${login} login password 'no secret of anybody'`);
  onTestFinished(async () => {
    const roles = ["office", "box", "unsealing", "door"].map((name) => `${database}_${name}`);
    const there = await owner`
      select rolname from pg_roles where rolname in ${owner([...roles, ...Object.values(logins)])}`;
    for (const { rolname } of there) {
      await owner.unsafe(`drop owned by ${rolname} cascade`);
      await owner.unsafe(`drop role ${rolname}`);
    }
    await owner.end();
  });
  const opened = await openSeparation(url, { office: [logins.office], box: [logins.box] });
  if (!opened.ok) throw new Error(opened.reason);
  const fault = await opened.run();
  await opened.close();
  if (fault !== null) throw new Error(`${fault.statement}: ${fault.said}`);
  return { owner, database, officeUrl: signInAs(url, logins.office), boxUrl: signInAs(url, logins.box) };
}

function signInAs(url: string, login: string): string {
  const address = new URL(url);
  address.username = login;
  address.password = "no secret of anybody";
  return address.href;
}
