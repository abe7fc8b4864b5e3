import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { requireMember } from "#app/features/auth/door/door.server";
import type { HistoryShown } from "#app/features/history/history-page.server";
import { getTrendReport } from "#app/features/results/reports.server";
import { SECTION_TABS } from "#app/features/results/tabs";
import { pressSharing } from "#app/features/sharing/press-sharing.server";
import { createSurvey, getQuestionSet } from "#app/features/surveys/surveys.server";
import { findNearRoster } from "#app/features/waves/distance/asked-rosters.server";
import { en } from "#app/locales/en";
import * as page from "#app/routes/app.surveys.$survey.history";
import * as csvExport from "#app/routes/app.waves.$wave.export[.]csv";
import * as pptxExport from "#app/routes/app.waves.$wave.export[.]pptx";
import * as resultsOverview from "#app/routes/app.waves.$wave.results._index";
import * as resultsTab from "#app/routes/app.waves.$wave.results.$tab";
import type { Db } from "#db/client.server";
import { keptForm, press, questionVersion, release, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { hasRealFiles, realFile } from "#tests/helpers/reference-data";

type Answer = { to: string | null; status: number; shown: HistoryShown | null; said: string };

async function open(db: Db, now = "2026-11-30T09:00:00Z") {
  const platform = { ...testPlatform(db), now: () => new Date(now) };
  const owner = await signInAs(platform, { role: "owner" });
  const survey = await createSurvey(db, owner.organizationId, { name: "Alignment", form: "full" });
  const send = async (file: Uint8Array | string, fields: Record<string, string> = {}): Promise<Answer> => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(Buffer.from(file))], "answers.csv"));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const given = { as: owner, params: { survey: survey.id }, form };
    try {
      const answer = (await page.action(
        routeArguments(platform, `/app/surveys/${survey.id}/history`, given) as never,
      )) as {
        data: { shown?: HistoryShown; refused?: string | null; errors?: Record<string, string> };
        init: { status?: number } | null;
      };
      const { shown, refused, errors } = answer.data;
      return {
        ...{ to: null, status: answer.init?.status ?? 200, shown: shown ?? null },
        said: refused ?? Object.values(errors ?? {})[0] ?? "",
      };
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown;
      return { to: thrown.headers.get("Location"), status: thrown.status, shown: null, said: "" };
    }
  };
  return { platform, owner, surveyId: survey.id, send };
}

const SHEETS = [
  ...Array.from({ length: 10 }, (_, at) => ["Sales", at < 4 ? "1" : at < 7 ? "2" : "4", "3"]),
  ...Array.from({ length: 11 }, (_, at) => ["Marketing", at < 6 ? "4" : "5", "4"]),
];
const PU1 = "Marketing understands how our sales process works, step by step.";

/** Last year's file: one statement in the survey's own words, one in other words, a canary, and a row of nobody's team. */
function lastYear(year: number): string {
  const rows = SHEETS.map(
    ([team, one, other], at) => `${year}/11/${(at % 9) + 1} 9:00:00,${team},${one},${other},canary-${year}`,
  );
  return [
    `Timestamp,Team,"${PU1}",Handover of leads works,Comment`,
    ...rows,
    `${year}/11/02 9:00:00,Finance,3,3,no`,
  ].join("\n");
}

const scoresOf = ({ shown }: Answer, at = 0) =>
  shown?.previews?.[at]?.statements.map(({ scores }) => {
    const say = (team: "sales" | "marketing") =>
      scores[team] === null
        ? "–"
        : scores[team].score === null
          ? "range"
          : String(Math.round(scores[team].score));
    return `${say("sales")}/${say("marketing")}`;
  });

databaseTest(
  "an earlier survey is looked at, asked about, and imported as a wave with its mark",
  async (db) => {
    const { platform, owner, surveyId, send } = await open(db);
    const first = await send(lastYear(2025));
    expect(first.shown?.problems).toEqual([en.history.problems.direction_missing(1)]);
    expect([first.shown?.reading.tool, first.shown?.reading.left]).toEqual([
      "Google Forms",
      [{ reason: "neither_team", n: 1 }],
    ]);
    expect(first.shown?.reading.columns.map(({ use }) => use)).toEqual([
      { as: "out" },
      { as: "question", key: "PU1" },
      { as: "new" },
      { as: "out" },
    ]);
    expect(first.shown?.previews).toBeNull();
    expect((await send(lastYear(2025), { act: "import" })).status).toBe(422);
    const ready = await send(lastYear(2025), { low: "disagrees" });
    expect(ready.shown?.problems).toEqual([]);
    expect(scoresOf(ready)).toEqual(["30/range", "range/range"]);
    const done = await send(lastYear(2025), { low: "disagrees", act: "import", press: "1" });
    expect(done.to).toMatch(/^\/app\/waves\/.+\/results$/);
    const [stored] = await db.select().from(wave);
    expect(stored).toMatchObject({
      name: "2025 (imported)",
      state: "released",
      imported: true,
      manifest: null,
    });
    expect(stored?.closedAt?.toISOString()).toBe("2025-11-09T12:00:00.000Z");
    const added = await db
      .select({ key: questionVersion.key, version: questionVersion.version })
      .from(questionVersion);
    expect(added).toEqual([{ key: "X1", version: 1 }]);
    const everything = JSON.stringify([
      await db.select().from(release),
      await db.select().from(press),
      await db.select().from(keptForm),
    ]);
    expect(everything).not.toContain("canary");
    const again = await send(lastYear(2025), { low: "disagrees", act: "import", press: "2" });
    expect(again.said).toBe(en.history.problems.near("2025 (imported)", "2025 (imported)", "2025-11-09"));

    const before = await send(lastYear(2024), { low: "disagrees", act: "import", press: "3" });
    expect(before.to).toMatch(/results$/);
    const { report } = await getTrendReport(db, {
      organizationId: owner.organizationId,
      surveyId,
      baseline: null,
      reader: "leads",
    });
    expect(report?.trend.waves.map(({ name, imported }) => [name, imported])).toEqual([
      ["2024 (imported)", true],
      ["2025 (imported)", true],
    ]);
    expect(report?.trend.changes?.previous?.from).toBeDefined();
    const questionSet = await getQuestionSet(db, owner.organizationId, surveyId);
    const asking = { questionSet, opensAt: new Date("2026-01-10"), closesAt: new Date("2026-01-20") };
    const id = { organizationId: owner.organizationId, waveId: crypto.randomUUID() };
    const near = await findNearRoster(db, platform.keys, id, asking, async () => []);
    expect(near?.name).toBe("2025 (imported)");
    const later = { questionSet, opensAt: new Date("2026-03-10"), closesAt: new Date("2026-03-20") };
    expect(await findNearRoster(db, platform.keys, id, later, async () => [])).toBeNull();
  },
);

databaseTest(
  "the direction that a person says decides, and another scale is refused with its ends",
  async (db) => {
    const { send } = await open(db);
    const turned = await send(lastYear(2025), { low: "agrees" });
    expect(scoresOf(turned)).toEqual(["70/range", "range/range"]);
    const other = await send(lastYear(2025), { low: "disagrees", lowest: "0", highest: "10" });
    expect(other.shown?.problems[0]).toContain("The answers go from 0 to 10, this survey's from 1 to 5.");
    expect(other.shown?.previews).toBeNull();
    const future = await send(lastYear(2025), { low: "disagrees", "day:0": "2027-01-01", "name:0": "2027" });
    expect(future.shown?.problems).toEqual([en.history.problems.day_future("2027")]);
    const few = await send(lastYear(2025), {
      low: "disagrees",
      "day:0": "2025-11-09",
      "name:0": "2025",
      "sales:0": "9",
      "marketing:0": "11",
    });
    expect(few.shown?.problems).toEqual([en.history.problems.invited_few("2025")]);
    expect((await send("\u0000\u0001binary")).said).not.toBe("");
    expect((await send("")).said).toBe(en.history.file.empty);
  },
);

databaseTest(
  "percentages become a wave that shows favourable shares, and says on every page what it cannot show",
  async (db) => {
    const { platform, owner, surveyId, send } = await open(db);
    const file = ["Team,Question,n,Favorable %", `Sales,"${PU1}",20,40`, `Marketing,"${PU1}",16,75`].join(
      "\n",
    );
    const asked = { "day:0": "2025-11-27", "name:0": "2025" };
    const done = await send(file, { ...asked, act: "import", press: "1" });
    expect(done.to).toMatch(/results$/);
    const [, waveId = ""] = /waves\/([^/]+)/.exec(done.to ?? "") ?? [];
    const given = (path: string, more: Record<string, string> = {}) =>
      routeArguments(platform, `/app/waves/${waveId}/${path}`, {
        as: owner,
        params: { wave: waveId, ...more },
      }) as never;
    const overview = await resultsOverview.loader(given("results"));
    expect([overview.overview, overview.shares?.shares.map(({ key }) => key)]).toEqual([null, ["PU1"]]);
    for (const tab of SECTION_TABS) {
      const shown = await resultsTab.loader(given(`results/${tab}`, { tab }));
      expect([shown.report, shown.shares?.shares.length], tab).toEqual([null, 1]);
    }
    const csv = await csvExport.loader(given("export.csv"));
    expect(await csv.text()).toContain(en.figures.measures.favourable);
    const slides = await pptxExport.loader(given("export.pptx")).catch((thrown: unknown) => thrown);
    if (!(slides instanceof Response)) throw new Error("No refusal.");
    expect([slides.status, await slides.text()]).toEqual([404, en.results.shares.noFile("2025 (imported)")]);
    const { report } = await getTrendReport(db, {
      organizationId: owner.organizationId,
      ...{ surveyId, baseline: null, reader: "leads" },
    });
    expect(report?.shares).toHaveLength(1);
    const press = { act: "make", label: "The board", endsOn: "2026-12-24" } as const;
    const id = { organizationId: owner.organizationId, waveId };
    const member = await requireMember(routeArguments(platform, "/app/home", { as: owner }));
    expect(await pressSharing(platform, member, id, press)).toEqual({
      errors: { form: en.results.shares.notShared },
    });
  },
);

const CODED = { team: "0", "value:1": "sales", "value:2": "marketing" };
const SAID = { low: "disagrees", "day:0": "2025-11-27", "name:0": "2025" };
const TRUTH = ["30/81", "28/81", "25/69"];

if (hasRealFiles)
  databaseTest("every real file of answers gives the truth through the page", async (db) => {
    const { send } = await open(db);
    const place = async (name: string, heading: string) =>
      (await send(readFileSync(realFile("answers", name)))).shown?.reading.teamColumns.find(
        (one) => one.heading === heading,
      )?.place;
    const plain = "A01 A03 A04 A07 A16 A17 A22 A23 A25 A26 A28 A38 A41 A44 A48".split(" ");
    const files: [string, Record<string, string>][] = plain.map((name) => [name, {}]);
    files.push(["A49", { low: "agrees" }]);
    files.push([
      "A29",
      {
        "value:Inside Sales": "sales",
        "value:Brand Marketing": "marketing",
        "value:Demand Generation": "marketing",
      },
    ]);
    for (const name of ["A10", "A12"])
      files.push([name, { ...CODED, team: String(await place(name, "Q1")) }]);
    files.push([
      "A19",
      { team: String(await place("A19", "TEAM")), "value:A1": "sales", "value:A2": "marketing" },
    ]);
    for (const [name, fields] of files) {
      const read = await send(readFileSync(realFile("answers", name)), { ...SAID, ...fields });
      expect(read.shown?.problems, name).toEqual([]);
      // Marketing has nine people: its scores are rounded and clipped
      const exact = read.shown?.previews?.[0]?.statements.map(({ scores }) =>
        Math.round(scores.sales?.score ?? -1),
      );
      expect(exact, name).toHaveLength(3);
      expect(read.shown?.previews?.[0]?.responses, name).toEqual({ sales: 10, marketing: 9 });
      for (const [at, score] of (exact ?? []).entries())
        if (score >= 0) expect(String(score), name).toBe(TRUTH[at]?.split("/")[0]);
    }
    const years = await send(readFileSync(realFile("answers", "A54")), { low: "disagrees" });
    expect(years.shown?.previews?.map(({ name }) => name)).toEqual(["2024 (imported)", "2025 (imported)"]);
    const seven = await send(readFileSync(realFile("answers", "A33")), SAID);
    expect(seven.shown?.problems[0]).toContain("The answers go from 1 to 7");
    const shares = await send(readFileSync(realFile("answers", "A53")), SAID);
    expect(shares.shown?.problems).toEqual([]);
    expect(shares.shown?.reading.kind).toBe("percentages");
    for (const { scores, shares: shown } of shares.shown?.previews?.[0]?.statements ?? []) {
      expect(scores).toEqual({ sales: null, marketing: null });
      expect(shown).toMatchObject({
        sales: { state: "share", n: 10, favourable: { share: 0.1 } },
        marketing: { state: "withheld", reason: "small_cell" },
      });
    }
  });
