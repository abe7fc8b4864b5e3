import { and, eq, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { removeOldPresses } from "#app/features/auth/door/press-once.server";
import { draftImport } from "#app/features/people/roster-import.server";
import { listQuestionGroups } from "#app/features/surveys/question-list";
import { getSurveyQuestions } from "#app/features/surveys/surveys.server";
import type { Platform } from "#app/platform/platform.server";
import {
  event,
  invitation,
  mail,
  memberInvitation,
  norm,
  person,
  press,
  questionVersion,
  survey,
  wave,
} from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { loadRoute } from "#tests/helpers/route-world";

const sources = import.meta.glob<string>("/app/**/*.tsx", { query: "?raw", import: "default", eager: true });

type Form = { route: string; path: string; params: Record<string, string>; fields: Record<string, string> };

/** What a route answered: where it sends to, or its status and what it says. */
async function send(platform: Platform, owner: TestMember, form: Form, token: string) {
  const { action } = await loadRoute(form.route);
  const fields = { ...form.fields, ...(token === "" ? {} : { press: token }), sender: owner.userId };
  const given = routeArguments(platform, form.path, { as: owner, params: form.params, form: fields });
  try {
    const answer = (await action?.(given)) as { data: unknown; init: { status?: number } | null };
    return { status: answer.init?.status ?? 200, data: answer.data };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, to: thrown.headers.get("Location") };
  }
}

committedDatabaseTest(
  "Every form that makes something makes one when it is pressed twice at once",
  async ({ db, engine }) => {
    const now = new Date("2026-03-02T09:00:00Z");
    const variables = { SMTP_URL: "smtp://127.0.0.1:1" };
    const platform = testPlatform(db, { engine, variables, now: () => now });
    const { organizationId, waveId, surveyId } = await createReadyDraft(platform, { sales: 6, marketing: 5 });
    const owner = await signInAs(platform, { role: "owner", organizationId });
    const drafted = await draftImport(platform, owner, {
      bytes: new TextEncoder().encode(
        "name,email,team\nOne,one@example.org,Sales\nTwo,two@example.org,Sales\n",
      ),
      teamNames: { sales: "Sales", marketing: "Marketing" },
      now,
    });
    if (!drafted.ok) throw new Error("The file of the test could not be read.");
    const count = (table: PgTable, organization: SQL | undefined) => db.$count(table, organization);
    const events = (kind: string) =>
      count(event, and(eq(event.organizationId, organizationId), eq(event.kind, kind)));
    const of = (table: PgTable & { organizationId: typeof person.organizationId }) =>
      count(table, eq(table.organizationId, organizationId));
    const forms: { name: string; form: Form; made: () => Promise<number>; many: number }[] = [
      {
        name: "new survey",
        form: {
          route: "app.surveys.new",
          path: "/app/surveys/new",
          params: {},
          fields: { name: "Second", form: "core" },
        },
        made: () => of(survey as never),
        many: 1,
      },
      {
        name: "new wave",
        form: {
          route: "app.surveys.$survey.waves.new",
          path: `/app/surveys/${surveyId}/waves/new`,
          params: { survey: surveyId },
          fields: { name: "2027" },
        },
        made: () => of(wave as never),
        many: 1,
      },
      {
        name: "own question",
        form: {
          route: "app.surveys.$survey.questions.new",
          path: `/app/surveys/${surveyId}/questions/new`,
          params: { survey: surveyId },
          fields: { kind: "agreement", text: "We keep what we agree on.", dimension: "TR", about: "both" },
        },
        made: () => of(questionVersion as never),
        many: 1,
      },
      {
        name: "import",
        form: {
          route: "app.people.import.$draft",
          path: `/app/people/import/${drafted.id}`,
          params: { draft: drafted.id },
          fields: { act: "confirm" },
        },
        made: () => of(person as never),
        many: 2,
      },
      {
        name: "add person",
        form: {
          route: "app.people.new",
          path: "/app/people/new",
          params: {},
          fields: { name: "New", email: "new@example.org", team: "sales", locale: "" },
        },
        made: () => of(person as never),
        many: 1,
      },
      {
        name: "invite a member",
        form: {
          route: "app.members",
          path: "/app/members",
          params: {},
          fields: { act: "invite", email: "eve@example.org", place: "viewer" },
        },
        made: async () => (await of(memberInvitation as never)) + (await events("member.invited")),
        many: 2,
      },
      {
        name: "import of norms",
        form: {
          route: "app.benchmarks.import",
          path: "/app/benchmarks/import",
          params: {},
          fields: { act: "import", rows: "key,version,n,score,source,date\nPU1,1,400,61,Study,2024" },
        },
        made: async () => (await of(norm as never)) + (await events("norm.imported")),
        many: 2,
      },
      {
        name: "launch",
        form: {
          route: "app.waves.$wave.launch",
          path: `/app/waves/${waveId}/launch`,
          params: { wave: waveId },
          fields: {},
        },
        made: async () => (await of(invitation as never)) + (await events("wave.launched")),
        many: 15,
      },
      {
        name: "remind",
        form: {
          route: "app.waves.$wave._index",
          path: `/app/waves/${waveId}`,
          params: { wave: waveId },
          fields: { act: "remind", sent: "0" },
        },
        made: async () => (await of(mail as never)) + (await events("wave.reminded")),
        many: 15,
      },
    ];
    for (const { name, form, made, many } of forms) {
      const before = await made();
      const token = `token of ${name}`;
      const [one, other] = await Promise.all([
        send(platform, owner, form, token),
        send(platform, owner, form, token),
      ]);
      expect(one.status, `${name}: ${JSON.stringify(one)}`).toBeLessThan(400);
      expect(other, name).toEqual(one);
      expect(await send(platform, owner, form, token), name).toEqual(one);
      expect((await made()) - before, name).toBe(many);
    }
  },
);

databaseTest("The same form with other contents, or after an answer, is another press", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  const form = (name: string): Form => ({
    route: "app.surveys.new",
    path: "/app/surveys/new",
    params: {},
    fields: { name, form: "core" },
  });
  const names = async () => (await db.select().from(survey)).map(({ name }) => name).sort();
  await send(platform, owner, form("One"), "first");
  await send(platform, owner, form("Two"), "first");
  await send(platform, owner, form("Two"), "second");
  await send(platform, owner, form("Two"), "");
  expect(await names()).toEqual(["One", "Two", "Two", "Two"]);
  const other = await signInAs(platform, { role: "owner", organizationId: owner.organizationId });
  expect(await send(platform, { ...other, userId: owner.userId }, form("One"), "first")).toMatchObject({
    status: 409,
    data: { ok: false },
  });
  expect((await send(platform, other, form("One"), "first")).status).toBe(302);
  expect(await names()).toEqual(["One", "One", "Two", "Two", "Two"]);
});

databaseTest(
  "A refusal is said again without what was typed being kept, and nothing is kept after a day",
  async (db) => {
    let now = new Date("2026-03-02T09:00:00Z");
    const platform = testPlatform(db, { now: () => now });
    const owner = await signInAs(platform, { role: "owner" });
    const form: Form = {
      route: "app.people.new",
      path: "/app/people/new",
      params: {},
      fields: { name: "Ada", email: "ada@example.org", team: "sales", locale: "" },
    };
    expect((await send(platform, owner, form, "first")).status).toBe(302);
    const refused = await send(platform, owner, form, "second");
    expect(refused).toMatchObject({ status: 422, data: { typed: { email: "ada@example.org" } } });
    expect(await send(platform, owner, form, "second")).toEqual(refused);
    expect(JSON.stringify(await db.select().from(press))).not.toContain("ada@example.org");
    await removeOldPresses(platform);
    expect(await db.$count(press)).toBe(2);
    now = new Date("2026-03-03T09:00:01Z");
    await removeOldPresses(platform);
    expect(await db.$count(press)).toBe(0);
  },
);

databaseTest("A question moved twice with one press is moved once", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  const made = await send(
    platform,
    owner,
    { route: "app.surveys.new", path: "/app/surveys/new", params: {}, fields: { name: "One", form: "core" } },
    "new",
  );
  const surveyId = /surveys\/([0-9a-f-]{36})/.exec("to" in made ? (made.to ?? "") : "")?.[1] ?? "";
  const move = (act: "up" | "down", token: string) =>
    send(
      platform,
      owner,
      {
        route: "app.surveys.$survey._index",
        path: `/app/surveys/${surveyId}`,
        params: { survey: surveyId },
        fields: { act, key: "PU1" },
      },
      token,
    );
  const place = async () => {
    const questions = await getSurveyQuestions(db, owner.organizationId, surveyId);
    if (questions === null) throw new Error("There is no survey.");
    return listQuestionGroups(questions, null)
      .flatMap(({ questions }) => questions)
      .findIndex(({ key }) => key === "PU1");
  };
  const before = await place();
  await move("down", "one");
  await move("up", "two");
  expect(await place()).toBe(before);
  await move("down", "one");
  expect(await place()).toBe(before);
  await move("down", "three");
  expect(await place()).toBe(before + 1);
});

test("Every form that is posted carries the token of its press, but the one that signs out", () => {
  const bare = Object.entries(sources).filter(
    ([path, text]) => !path.endsWith("/post-form.tsx") && /method="post"|useSubmit|<fetcher\.Form/.test(text),
  );
  expect(bare.map(([path]) => path)).toEqual(["/app/ui/page.tsx"]);
});
