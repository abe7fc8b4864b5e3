import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { requireMember } from "#app/features/auth/door/door.server";
import { removeOldKeptForms } from "#app/features/auth/door/kept-form.server";
import type { Db } from "#db/client.server";
import { keptForm, session } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const PATH = "/app/people/new";
const TYPED = {
  name: "Zebra Quagga",
  email: "zebra@example.org",
  press: "token",
  newPassword: "correct horse battery",
};

async function open(db: Db) {
  const clock = { now: new Date("2026-03-02T09:00:00Z") };
  const platform = testPlatform(db, { now: () => clock.now });
  const owner = await signInAs(platform, { role: "owner" });
  /** What the door says to a form sent without a session: where to go, and the cookie it gives. */
  const sendLate = async (fields: Record<string, string>, cookie = "") => {
    const given = routeArguments(platform, PATH, { as: { cookie }, form: fields });
    const thrown = await requireMember(given).catch((answer: unknown) => answer);
    if (!(thrown instanceof Response)) throw new Error("The door was open.");
    const kept = thrown.headers.get("Set-Cookie")?.split(";")[0] ?? null;
    return { to: thrown.headers.get("Location"), kept };
  };
  const look = async (
    member: TestMember,
    kept: string | null,
    path = PATH,
    form?: Record<string, string>,
  ) => {
    const cookie = `${member.cookie}; ${kept}`;
    const given = routeArguments(platform, path, { as: { cookie }, ...(form ? { form } : {}) });
    return (await requireMember(given)).kept;
  };
  return { platform, clock, owner, sendLate, look };
}

databaseTest(
  "A form sent after the session ended waits for its own account, without passwords, and is forgotten once pressed",
  async (db) => {
    const { platform, owner, sendLate, look } = await open(db);
    await db.delete(session).where(eq(session.userId, owner.userId));
    const late = await sendLate({ ...TYPED, sender: owner.userId }, owner.cookie);
    expect(late.to).toBe("/sign-in?ended=1&kept=1&next=%2Fapp%2Fpeople%2Fnew");
    const again = await signInAs(platform, { role: "owner", organizationId: owner.organizationId });
    await db.update(session).set({ userId: owner.userId }).where(eq(session.token, again.token));
    const { organizationId } = owner;
    expect((await db.select().from(keptForm)).length).toBe(1);

    const kept = await look(again, late.kept);
    expect(kept).toMatchObject({
      path: PATH,
      fields: [
        ["name", "Zebra Quagga"],
        ["email", "zebra@example.org"],
      ],
    });
    expect(await look(again, late.kept, "/app/home")).toMatchObject({ path: PATH, fields: [] });
    const stranger = await signInAs(platform, { role: "owner", organizationId });
    expect(await look(stranger, late.kept)).toBeNull();
    expect(await look(again, null)).toBeNull();
    const [id] = late.kept?.split(".") ?? [];
    expect(await look(again, `${id}.${"A".repeat(43)}`)).toBeNull();

    expect(await look(again, late.kept, "/app/members", { act: "invite" })).toBeNull();
    expect(await look(again, late.kept)).not.toBeNull();
    expect(await look(again, late.kept, PATH, TYPED)).toBeNull();
    expect(await look(again, late.kept)).toBeNull();
    expect(await db.$count(keptForm)).toBe(0);
  },
);

databaseTest("What waits cannot be read from the database, and is gone after an hour", async (db) => {
  const { platform, clock, owner, sendLate, look } = await open(db);
  const { kept } = await sendLate({ ...TYPED, sender: owner.userId });
  const [row] = await db.select().from(keptForm);
  const stored = Buffer.from(row?.sealed ?? []).toString("latin1");
  for (const text of ["Zebra", "zebra@", "correct horse", PATH]) expect(stored).not.toContain(text);
  clock.now = new Date("2026-03-02T09:59:00Z");
  expect(await look(owner, kept).catch(() => "signed out")).toBe("signed out");
  const again = await signInAs(platform, { role: "owner", organizationId: owner.organizationId });
  await db.update(session).set({ userId: owner.userId }).where(eq(session.token, again.token));
  expect(await look(again, kept)).not.toBeNull();
  clock.now = new Date("2026-03-02T10:00:00Z");
  expect(await look(again, kept)).toBeNull();
  await removeOldKeptForms(platform);
  expect(await db.$count(keptForm)).toBe(0);
});

databaseTest(
  "Nothing is kept of a form that names nobody or holds nothing, and three at most for anybody",
  async (db) => {
    const { owner, sendLate } = await open(db);
    expect(await sendLate(TYPED)).toEqual({ to: "/sign-in?next=%2Fapp%2Fpeople%2Fnew", kept: null });
    expect((await sendLate({ ...TYPED, sender: "nobody" })).kept).toBeNull();
    expect((await sendLate({ sender: owner.userId, press: "token", password: "secret" })).kept).toBeNull();
    for (let at = 0; at < 5; at++) await sendLate({ ...TYPED, sender: owner.userId });
    expect(await db.$count(keptForm)).toBe(3);
  },
);
