import type { TeamFigures } from "#app/core/release/team-figures";
import { sayRange, sayScore } from "#app/features/results/words/figures";
import { getWords } from "#app/locales/spoken";

/** One slice's score with its interval and how many answered, or why it is not shown. */
export function SliceFigures({ figures }: { figures: TeamFigures }) {
  const words = getWords().results;
  if (figures.state === "withheld")
    return <span className="small soft">{words.withheld[figures.reason]}</span>;
  return (
    <>
      <strong>{sayScore(figures)}</strong>
      <span className="small soft under">
        {figures.state === "counts" ? `(${sayRange(figures.interval)}), ` : null}
        {words.ofPeople(figures.n)}
      </span>
    </>
  );
}
