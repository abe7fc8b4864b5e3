import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chooseMail, putDueActionMails } from "#app/features/actions/action-mails.server";
import { confirmAction, endAction } from "#app/features/actions/decide-action.server";
import { proposeAction } from "#app/features/actions/propose-action.server";
import { runDueJobs } from "#app/jobs/worker.server";
import type { Db } from "#db/client.server";
import { memberMail, user } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createTestOrganization, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

test("chooseMail writes a week before and on the day, late for a week, and never to who has just agreed", () => {
  const dueOn = "2026-09-30";
  const choose = (today: string, agreedOn = "2026-03-02") => chooseMail({ dueOn, today, agreedOn });
  expect(
    ["2026-09-22", "2026-09-23", "2026-09-29", "2026-09-30", "2026-10-06", "2026-10-07"].map((day) =>
      choose(day),
    ),
  ).toEqual([null, "action-week", "action-week", "action-day", "action-day", null]);
  expect(choose("2026-09-26", "2026-09-25")).toBeNull();
  expect(choose("2026-09-30", "2026-09-25")).toBe("action-day");
});

/** An agreed action of a company in Berlin, due on the last of September. */
async function agree(db: Db) {
  const platform = testPlatform(db);
  const organizationId = await createTestOrganization(platform);
  const sales = await signInAs(platform, { role: "lead", team: "sales", organizationId });
  const marketing = await signInAs(platform, { role: "lead", team: "marketing", organizationId });
  await db.update(user).set({ language: "de" }).where(eq(user.id, marketing.userId));
  const now = platform.now();
  const done = await proposeAction(
    db,
    { organizationId, userId: sales.userId, now },
    {
      surveyId: "11111111-1111-4111-8111-111111111111",
      waveId: "22222222-2222-4222-8222-222222222222",
      about: { type: "dimension", key: "DH" },
    },
    {
      ...{ title: "One definition", difference: "No arguments", dueOn: "2026-09-30", target: null },
      owners: { sales: sales.userId, marketing: marketing.userId },
    },
  );
  if (!done.ok) throw new Error("The action was not proposed.");
  const decider = { organizationId, userId: marketing.userId, name: "x", team: "marketing" as const, now };
  const at = (moment: string) => ({ ...platform, now: () => new Date(moment) });
  const subjects = () =>
    platform.mail
      .readOutbox()
      .map(({ subject }) => subject)
      .sort();
  return { platform, id: done.id, decider, at, subjects };
}

databaseTest(
  "Both owners are written to a week before and on the day, once, each in their language",
  async (db) => {
    const { platform, id, decider, at, subjects } = await agree(db);
    await runDueJobs(platform);
    expect(subjects()).toEqual(["Bitte bestätigen: One definition"]);
    await confirmAction(db, decider, id);
    // in Berlin the day has begun when it is still the 22nd in Greenwich
    for (const moment of ["2026-09-22T20:00:00Z", "2026-09-22T22:30:00Z", "2026-09-24T09:00:00Z"]) {
      await putDueActionMails(at(moment));
      await runDueJobs(at(moment));
      expect(subjects()).toHaveLength(moment === "2026-09-22T20:00:00Z" ? 1 : 3);
    }
    for (const _again of [1, 2]) await putDueActionMails(at("2026-09-30T06:00:00Z"));
    await runDueJobs(at("2026-09-30T06:00:00Z"));
    expect(subjects()).toEqual([
      "Bitte bestätigen: One definition",
      "Due in a week: One definition",
      "Due today: One definition",
      "Heute fällig: One definition",
      "In einer Woche fällig: One definition",
    ]);
  },
);

databaseTest(
  "A mail that no longer holds when it is sent is not sent, and one that was handed over is not sent again",
  async (db) => {
    const { platform, id, decider, at, subjects } = await agree(db);
    await runDueJobs(platform);
    await confirmAction(db, decider, id);
    const day = at("2026-09-30T06:00:00Z");
    await putDueActionMails(day);
    await endAction(db, decider, id, "done");
    await runDueJobs(day);
    expect(subjects()).toHaveLength(1);
    const [mail] = await db.select().from(memberMail).where(eq(memberMail.kind, "action-proposed"));
    expect(mail?.handedOverAt).not.toBeNull();
  },
);
