import type { ReleasedIndex } from "#app/core/release/alignment-index";
import { sayPoints, sayRange } from "#app/features/results/words/figures";
import { sayResponse } from "#app/features/results/words/response-sentence";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import type { NewestResult } from "./portfolio.server";

/** The index of an organization's newest result, in the words of its own page, and who answered. */
export function NewestFigures({ newest, timeZone }: { newest: NewestResult; timeZone: string }) {
  const words = getWords().organizations.portfolio;
  const { name, surveyName, releasedAt, trial, result } = newest;
  return (
    <>
      {result === null ? (
        <p className="notice bad">{words.unreadable}</p>
      ) : (
        <IndexFigure figures={result.index} />
      )}
      <p className="small soft">
        {words.released(name, surveyName, releasedAt === null ? "" : formatDate(releasedAt, timeZone))}{" "}
        {trial ? <span className="tag warn">{getWords().home.trial}</span> : null}
      </p>
      {result === null ? null : <p className="small">{sayResponse({ wave: result, coverage: result })}</p>}
    </>
  );
}

function IndexFigure({ figures }: { figures: ReleasedIndex }) {
  const words = getWords().results.index;
  if (figures.withheld)
    return (
      <p className="soft">
        {figures.reason === "not_in_file" ? getWords().results.shares.index : words.withheld}
      </p>
    );
  return (
    <div>
      <p className="figure">
        <span className="visually-hidden">{words.index}</span> {sayPoints(figures.index)}
      </p>
      <p className="small soft">
        {words.index}, {words.interval(sayRange(figures.interval))}
      </p>
    </div>
  );
}
