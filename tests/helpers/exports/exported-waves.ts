import type { Norm } from "#app/core/benchmarks/norms";
import type { SliceChoices } from "#app/core/gate/audit-slices";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { QuestionChoices } from "#app/core/questions/choices";
import type { Slicing } from "#app/core/questions/slicings";
import type { Release, WaveFacts } from "#app/core/release/release";
import { buildReport, type Report } from "#app/core/report/report";
import { type ByTeam, byTeam, type Rating } from "#app/core/vocabulary";
import { buildDemoWaves } from "#app/features/demo/demo-waves.server";
import { releaseAnswers } from "#app/features/unsealing/release-work.server";
import { leaningResponses } from "#tests/helpers/releases";
import { questionSetOf, responsesOf } from "#tests/helpers/responses";

/** A comment that begins like a formula, and must not be in any table of figures. */
export const SECRET_COMMENT = '=HYPERLINK("http://example.org")';
const own = {
  ...{ version: 1, dimension: null, about: "both" as const, reverse: false },
  answers: [],
};
const choices: Partial<QuestionChoices> = {
  own: [
    { ...own, key: "X1", kind: "agreement", text: { en: "=1+1 is what our teams agree on." } },
    {
      ...{ ...own, key: "X2", kind: "choice", text: { en: "|Which tool do you use most?" } },
      answers: [{ en: "+The CRM" }, { en: "＝Spreadsheets" }, { en: "Neither" }],
    },
  ],
};

type People = {
  seed?: number;
  rate?: (at: number) => Rating;
  /** How far each team leans, −1 … 1. */
  lean?: ByTeam<number>;
  facts?: Partial<WaveFacts>;
  asked?: Partial<QuestionChoices>;
  /** What people were asked of themselves. */
  slicings?: readonly Slicing[];
};

/** A wave of so many people whose answers lean apart, those of Marketing drawn from `seed`; or all by `rate`. */
export function releaseOfPeople(
  people: ByTeam<number>,
  { seed = 1, rate, lean = { sales: 0.5, marketing: -0.5 }, facts = {}, asked = {}, slicings }: People = {},
): Release {
  const set = questionSetOf({ ...choices, ...asked });
  const agreed = (count: number) =>
    responsesOf(set, count, (question, at) => Math.min(question.answers.length, rate?.(at) ?? 1));
  const responses = rate
    ? { sales: agreed(people.sales), marketing: agreed(people.marketing) }
    : {
        sales: leaningResponses(set, people.sales, 7, lean.sales),
        marketing: leaningResponses(set, people.marketing, seed, lean.marketing),
      };
  return releaseAnswers({
    ...(slicings && { sliced: { slicings, choices: byTeam((team) => choose(slicings, responses[team])) } }),
    questionSet: set,
    thresholds: DEFAULT_THRESHOLDS,
    responses,
    comments: ["a", "b", "c"].map((letter) => ({
      team: "sales" as const,
      question: "OE1",
      body: `${SECRET_COMMENT} ${letter}`,
    })),
    facts: {
      id: "w",
      name: "@SUM(2026)",
      organization: "=Acme GmbH & Söhne",
      teamNames: { sales: "Sales", marketing: "+Marketing" },
      custody: "server",
      trial: true,
      demo: false,
      imported: false,
      invited: { sales: 60, marketing: 50 },
      openedOn: "2026-03-01",
      closedOn: "2026-03-31",
      releasedOn: "2026-03-31",
      ...facts,
    },
  });
}

/** Whoever is less content says the last value of the first question; of another one people say each value in turn. */
function choose(slicings: readonly Slicing[], responses: readonly (readonly Rating[])[]): SliceChoices[] {
  const moods = responses.map((row) => row.reduce<number>((sum, rating) => sum + (rating ?? 0), 0));
  const order = moods.map((_, at) => at).sort((one, other) => (moods[other] ?? 0) - (moods[one] ?? 0));
  return responses.map((_, at) =>
    slicings.map(({ values }, asked) =>
      asked === 0 ? Math.floor((order.indexOf(at) * values.length) / responses.length) : at % values.length,
    ),
  );
}

/** A wave that asked two things, of three and six values: of Sales nearly all groups are shown, of Marketing few. */
export function slicedReport(
  people: ByTeam<number> = { sales: 90, marketing: 40 },
  more: Partial<People> = {},
): Report {
  const slicings = [
    { key: "Where do you work?", values: ["Head office", "=Field", "Home"] },
    { key: "For how long?", values: ["One year", "Two", "Three", "Four", "Five", "Longer"] },
  ];
  return buildReport({ release: releaseOfPeople(people, { slicings, facts: { invited: people }, ...more }) });
}

const study = { version: 1, n: 900, favourable: 0.5, source: "-The big panel", date: "2025", pool: null };
const middle = { organizations: 30, median: 55, lower: 40, upper: 60 };
const pooled: Norm = {
  ...{ key: "PU1", version: 1, n: null, score: 55, favourable: null, source: "A pool", date: "2025" },
  pool: { score: { ...middle, values: Array.from({ length: 30 }, (_, at) => 40 + at) }, favourable: null },
};

export const norms: Norm[] = [
  ...["TR1", "TR2", "TR3", "TR4", "OV1"].map((key) => ({ ...study, key, score: 40 })),
  pooled,
];
export const target = { index: 70, dimensions: { PU: 65 } };

/** Reports of every kind: large, one team too small, small, near unanimity, the demo with what it is held against. */
export function everyKindOfReport(): Record<string, Report> {
  const demo = buildDemoWaves({ organization: "Demo", ids: ["a", "b", "c"] }, new Date("2026-03-02")).map(
    (wave) => wave.release,
  );
  const [, second, third] = demo;
  if (!second || !third) throw new Error("The demo has three waves.");
  return {
    large: buildReport({ release: releaseOfPeople({ sales: 40, marketing: 31 }), norms, target }),
    "one too small": buildReport({ release: releaseOfPeople({ sales: 40, marketing: 4 }) }),
    small: buildReport({ release: releaseOfPeople({ sales: 5, marketing: 5 }) }),
    "small against large": buildReport({ release: releaseOfPeople({ sales: 30, marketing: 8 }), norms }),
    unanimous: buildReport({
      release: releaseOfPeople({ sales: 20, marketing: 16 }, { rate: (at) => (at === 0 ? 2 : 5) }),
    }),
    nobody: buildReport({ release: releaseOfPeople({ sales: 0, marketing: 0 }) }),
    demo: buildReport({ release: third, earlier: [second], target, norms }),
  };
}
