import type { Certainty } from "#app/core/measures/certainty";
import type { Finding } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import type { GapSubject } from "#app/core/trend/gap-movement";
import { otherTeam } from "#app/core/vocabulary";
import { findSubject } from "#app/features/results/action-subject";
import { chooseFindings } from "#app/features/results/words/choose-findings";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { getWords } from "#app/locales/spoken";
import { describeSuggestion } from "./suggestion-words";
import { listSuggestions } from "./suggestions";

const MOST_TOPICS = 3;
const MOST_SUGGESTIONS = 2;

/** Whom to ask, and what. */
type Asked = { whom: string; questions: readonly string[] };

export type GuideTopic = {
  finding: string;
  certainty: Certainty | null;
  asked: Asked[];
  subject: GapSubject | null;
  suggestions: string[];
};

export type DiscussionGuide = {
  /** What works, to begin with; null where no finding says so. */
  opening: string | null;
  topics: GuideTopic[];
};

/** The guide through the joint meeting: what works first, then the findings most worth talking about. */
export function buildGuide(report: Report): DiscussionGuide {
  const strength = report.findings.find((one) => isStrength(one));
  const problems = report.findings.filter(
    (one) => !isStrength(one) && one.kind !== "hidden" && one.kind !== "shares",
  );
  return {
    opening: strength === undefined ? null : sayFinding(report, strength),
    topics: chooseFindings(problems, MOST_TOPICS).map((finding) => describeTopic(report, finding)),
  };
}

function isStrength(finding: Finding): boolean {
  return finding.kind === "gap" && finding.label === "aligned_strength";
}

function describeTopic(report: Report, finding: Finding): GuideTopic {
  const subject = findSubject(finding);
  const teams = report.wave.teamNames;
  return {
    finding: sayFinding(report, finding),
    certainty: "certainty" in finding ? finding.certainty : null,
    asked: listAsked(report, finding),
    subject,
    suggestions:
      subject === null
        ? []
        : listSuggestions(dimensionOfSubject(report, subject))
            .slice(0, MOST_SUGGESTIONS)
            .map((name) => describeSuggestion(name, teams).title),
  };
}

function dimensionOfSubject(report: Report, { type, key }: GapSubject): string | null {
  if (type === "dimension") return key;
  const rows = [...report.statements, ...report.frequencies];
  return rows.find((one) => one.key === key)?.dimension ?? null;
}

/** The side that sees a problem is asked first. */
function listAsked({ wave: { teamNames } }: Report, finding: Finding): Asked[] {
  const words = getWords().guide;
  const both = (questions: readonly string[]) => ({ whom: words.askBoth, questions });
  const one = (team: "sales" | "marketing", questions: readonly string[]) => ({
    whom: words.askTeam(teamNames[team]),
    questions,
  });
  switch (finding.kind) {
    case "denial": {
      const { low, high, both: all } = words.denial;
      return [one(otherTeam(finding.team), low), one(finding.team, high), both(all)];
    }
    case "gap": {
      if (finding.label === "split") return [both(words.split.both)];
      const [lower] = finding.teams;
      if (finding.label === "shared_pain" || lower === undefined) return [both(words.pain.both)];
      return [one(lower, words.gap.low), one(otherTeam(lower), words.gap.high), both(words.gap.both)];
    }
    case "blind_spot": {
      const { team, other, both: all } = words.blind;
      return [one(finding.team, team), one(otherTeam(finding.team), other), both(all)];
    }
    case "gap_change":
    case "index_change":
      return [both(words.change.both)];
    default:
      return [];
  }
}
