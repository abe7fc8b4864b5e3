import type { Label, Standing } from "#app/core/measures/classification";
import type { GapFigures, NoGap } from "#app/core/release/gaps";
import type { Report } from "#app/core/report/report";
import { getWords } from "#app/locales/spoken";
import { nameLabel } from "./sentences";

const CERTAINTIES = ["clear", "likely", "open"] as const;

const TONES: Record<Label, string> = {
  aligned_strength: "good",
  shared_pain: "bad",
  middling: "",
  sales_sees_a_problem: "warn",
  marketing_sees_a_problem: "warn",
  different_degree: "accent",
  split: "warn",
  inconclusive: "",
};

/** What a gap is, in words; or why there is none. */
export function GapLabel(props: {
  report: Pick<Report, "wave">;
  gap: GapFigures | NoGap | null;
  /** With a line below it that says what the word means. */
  explained?: boolean;
}) {
  const { report, gap } = props;
  if (gap === null) return null;
  if (gap.withheld) return <span className="tag wrap">{getWords().results.withheld[gap.reason]}</span>;
  if (gap.label === null) return null;
  return (
    <>
      <span className={`tag wrap ${TONES[gap.label]}`}>
        {nameLabel(report, gap)}
        {gap.certainty === "open" ? "" : ` (${getWords().results.certainty.words[gap.certainty]})`}
      </span>
      {props.explained ? (
        <span className="small soft row-note">{getWords().results.labels[gap.label].line}</span>
      ) : null}
    </>
  );
}

/** What the label of a gap means, in a sentence; nothing where there is no label. */
export function GapMeaning({ gap }: { gap: GapFigures | NoGap | null }) {
  if (gap === null || gap.withheld || gap.label === null) return null;
  return (
    <p className="small soft">
      {getWords().results.labels[gap.label].meaning}
      {` ${getWords().results.certainty.meanings[gap.certainty]}`}
    </p>
  );
}

/** The words that occur on this page, a line each. */
export function LabelMeanings({ report }: { report: Pick<Report, "wave" | "dimensions" | "statements"> }) {
  const gaps = [...report.dimensions, ...report.statements].flatMap(({ gap }) =>
    gap === null || gap.withheld || gap.label === null ? [] : [gap.label],
  );
  const used = [...new Set(gaps)];
  return (
    <details className="numbers">
      <summary>{getWords().results.labelTitle}</summary>
      <dl className="meanings">
        {used.map((label) => (
          <div key={label}>
            <dt>{nameLabelOf(report, label)}</dt>
            <dd>{getWords().results.labels[label].meaning}</dd>
          </div>
        ))}
        {CERTAINTIES.map((certainty) => (
          <div key={certainty}>
            <dt>{getWords().results.certainty.words[certainty]}</dt>
            <dd>{getWords().results.certainty.meanings[certainty]}</dd>
          </div>
        ))}
        <div>
          <dt>★</dt>
          <dd>{getWords().results.charts.flagged}</dd>
        </div>
        <div>
          <dt>{getWords().results.none}</dt>
          <dd>{getWords().results.withheldExplained}</dd>
        </div>
      </dl>
    </details>
  );
}

/** A label in words, whatever gap has it. */
export function nameLabelOf({ wave }: Pick<Report, "wave">, label: Label): string {
  return getWords().results.labels[label].name(...namesFor(label, wave.teamNames));
}

function namesFor(label: Label, teams: Report["wave"]["teamNames"]): [string, string, Standing] {
  if (label === "shared_pain") return ["", "", "high"];
  if (label === "marketing_sees_a_problem") return [teams.marketing, teams.sales, "high"];
  return [teams.sales, teams.marketing, "high"];
}
