import { listPeople } from "#app/features/people/roster.server";
import { confirmImport, draftImport, getImport } from "#app/features/people/roster-import.server";
import type { Db } from "#db/client.server";
import { organization, user } from "#db/schema";
import { testPlatform } from "#tests/helpers/platform";

/** When every file is checked and confirmed. */
export const now = new Date("2026-03-02T09:00:00Z");
export const teamNames = { sales: "Sales", marketing: "Marketing" };

/** An organization whose roster comes from files, each checked and then confirmed. */
export async function openRosterImports(db: Db) {
  const userId = `user-${crypto.randomUUID()}`;
  await db.insert(user).values({ id: userId, name: "Olga", email: `${userId}@acme.example` });
  const [made] = await db.insert(organization).values({ name: "Acme" }).returning();
  const author = { organizationId: made?.id ?? "", userId };
  const tools = { db, keys: testPlatform(db).keys };
  return {
    author,
    tools,
    async draft(text: string) {
      const bytes = new Uint8Array(Buffer.from(text));
      const made = await draftImport(tools, author, { bytes, teamNames, now });
      if (!made.ok) throw new Error(made.problem.kind);
      const found = await getImport(db, author, made.id, now);
      if (found === null) throw new Error("The dry run is gone.");
      return found;
    },
    async import(text: string, removeMissing = false) {
      const { id } = await this.draft(text);
      return confirmImport(tools, author, { id, removeMissing, now });
    },
    async people() {
      const people = await listPeople(db, author.organizationId);
      return people
        .map(({ id: _, ...one }) => one)
        .sort((a, b) => (a.email.toLowerCase() < b.email.toLowerCase() ? -1 : 1));
    },
  };
}

/** A first file: two in Sales, one in Marketing. */
export const FIRST = [
  "name,email,team,language",
  "Ann Lee,ann@acme.example,Sales,en",
  "Ben Ode,ben@acme.example,Sales,",
  "Cy Ray,cy@acme.example,Marketing,de",
].join("\n");
