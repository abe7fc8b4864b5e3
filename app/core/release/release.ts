import type { PublicCells } from "#app/core/gate/gate";
import type { BlindSpot } from "#app/core/measures/blind-spots";
import { CLASSIFICATION_RULES, type ClassificationRules } from "#app/core/measures/classification";
import { computeDenialRate, type DenialRate } from "#app/core/measures/denial";
import type { QuestionSet } from "#app/core/questions/set";
import type { ByTeam } from "#app/core/vocabulary";
import { type ReleasedIndex, releaseIndex } from "./alignment-index";
import { type ReleasedChoice, releaseChoices } from "./choices";
import { type ReleasedCoverage, releaseCoverage } from "./coverage";
import { type ReleasedDimension, releaseDimensions } from "./dimensions";
import { listAskedDimensions, listStatements } from "./public-dimensions";
import { type ReleasedQuestion, releaseQuestions } from "./questions";
import { type ReleasedShare, releaseShares } from "./shares";
import {
  type ReleasedCoorientation,
  type ReleasedSelfView,
  releaseBlindSpots,
  releaseCoorientation,
  releaseSelfViews,
} from "./views";

/** What is known of a wave beside its answers. Dates are calendar days, "2026-03-31", as they are shown. */
export type WaveFacts = {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly teamNames: ByTeam<string>;
  readonly custody: "server" | "two-key";
  /** Mail could be read on the server, so the wave was a trial. */
  readonly trial: boolean;
  /** Made-up answers of the demo company. */
  readonly demo: boolean;
  /** Made with another tool and imported. */
  readonly imported: boolean;
  /** From the manifest; null where nobody knows (imported). */
  readonly invited: ByTeam<number> | null;
  readonly openedOn: string | null;
  readonly closedOn: string;
  readonly releasedOn: string;
};

/**
 * The frozen result of a wave: the public cells and what is computed from them alone (R0). Every screen,
 * export and interface reads this and nothing else. docs/release.md describes it field by field.
 */
export type Release = {
  readonly schema: "parallax/release/2";
  readonly wave: WaveFacts;
  readonly questionSet: QuestionSet;
  readonly rules: ClassificationRules;
  readonly public: PublicCells;
  /** Of a wave that was imported as percentages, and then all that it has. */
  readonly shares?: readonly ReleasedShare[];
  readonly questions: readonly ReleasedQuestion[];
  readonly dimensions: readonly ReleasedDimension[];
  readonly index: ReleasedIndex;
  /** Share of the statements that a team does not see; null without comparable statements. */
  readonly denialRate: ByTeam<DenialRate> | null;
  readonly coorientation: readonly ReleasedCoorientation[];
  readonly selfViews: ByTeam<ReleasedSelfView | null>;
  readonly blindSpots: {
    readonly dontKnow: readonly BlindSpot[];
    readonly noAgreement: readonly BlindSpot[];
  };
  readonly choices: readonly ReleasedChoice[];
  readonly coverage: ReleasedCoverage;
};

/**
 * Computes the release of a wave from its public cells. Deterministic: equal public cells and facts give a
 * byte-identical JSON text.
 */
export function buildRelease(
  open: PublicCells,
  set: QuestionSet,
  wave: WaveFacts,
  rules: ClassificationRules = CLASSIFICATION_RULES,
): Release {
  const { cells } = open;
  const asked = listAskedDimensions(set);
  const coverage = releaseCoverage(open, set, asked, wave.invited);
  const context = { rules, response: coverage.response };
  const questions = releaseQuestions(cells, set, context);
  const statements = new Set(listStatements(set).map(({ key }) => key));
  const scored = questions.filter(({ key, gap }) => statements.has(key) && gap?.withheld === false);
  return {
    schema: "parallax/release/2",
    wave,
    questionSet: set,
    rules,
    public: open,
    ...(open.shares === undefined ? {} : { shares: releaseShares(open.shares, set) }),
    questions,
    dimensions: releaseDimensions(cells, asked, questions, context),
    index:
      open.shares === undefined
        ? releaseIndex(cells, asked)
        : { withheld: true, reason: "not_in_file" as const },
    denialRate: computeDenialRate(scored, "OV1"),
    coorientation: releaseCoorientation(cells, set),
    selfViews: releaseSelfViews(cells, set),
    blindSpots: releaseBlindSpots(cells, set),
    choices: releaseChoices(cells, set),
    coverage,
  };
}
