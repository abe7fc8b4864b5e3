import { Form } from "@remix-run/react";
import type { TrendWave } from "#app/core/trend/waves";
import { FileLink } from "#app/features/exports/making/file-link";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";

const FORMATS = ["pptx", "pdf", "xlsx", "csv", "json"] as const;

/** The waves that a wave can be held beside, and which of them is. */
export type ChosenYear = {
  after: string;
  /** Oldest first. */
  earlier: TrendWave[];
  chosen: string;
  /** The address named a wave that is not among them. */
  unknown: boolean;
};

/** The earlier wave that the address names, else the one before; null where there is none. */
export function chooseYear(after: string, earlier: TrendWave[], asked: string | null): ChosenYear | null {
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const found = earlier.find(({ id }) => id === asked);
  return { after, earlier, chosen: (found ?? last).id, unknown: asked !== null && found === undefined };
}

/** The year in review as files, beside an earlier wave of choice. */
export function YearCard({ waveId, year }: { waveId: string; year: ChosenYear }) {
  const { year: words, making } = getWords().exports;
  const { after, earlier, chosen, unknown } = year;
  const before = earlier.find(({ id }) => id === chosen);
  return (
    <section className="card stack-tight" id="year" aria-labelledby="year-title">
      <h2 id="year-title">{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {unknown ? <p className="notice warn">{words.unknown}</p> : null}
      {earlier.length < 2 ? null : (
        <Form method="get" action="#year" className="row" preventScrollReset>
          <label>
            <span className="eyebrow">{words.choose}</span>
            <select name="since" defaultValue={chosen} key={chosen}>
              {[...earlier].reverse().map(({ id, name, closedOn, imported }) => (
                <option key={id} value={id}>
                  {words.option(name, formatDate(closedOn, "UTC"), imported ? words.imported : "")}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="quiet">
            {words.show}
          </button>
        </Form>
      )}
      <p>
        <strong>{words.chosen(before?.name ?? "", after)}</strong>
      </p>
      {before?.imported ? <p className="notice">{getWords().history.inTrend([before.name])}</p> : null}
      <ul className="file-links">
        {FORMATS.map((format) => (
          <FileLink
            key={`${format} ${chosen}`}
            href={`/app/waves/${waveId}/year/${format}?since=${chosen}`}
            name={making.formats[format].name}
            explained={words.formats[format]}
          />
        ))}
      </ul>
    </section>
  );
}
