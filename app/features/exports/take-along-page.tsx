import type { WaveFormat } from "#app/features/exports/making/formats.server";
import { getWords } from "#app/locales/spoken";
import { FileLink } from "./making/file-link";
import { type ChosenYear, YearCard } from "./year/year-card";

const KINDS = {
  show: ["pptx", "board", "pdf", "boardPdf"],
  compute: ["xlsx", "csv", "json"],
} as const satisfies Record<string, readonly WaveFormat[]>;

/** The ends of their addresses. */
const ADDRESSES: Record<WaveFormat, string> = {
  pdf: "pdf",
  boardPdf: "board.pdf",
  pptx: "pptx",
  board: "board.pptx",
  xlsx: "xlsx",
  csv: "csv",
  json: "json",
};

/** Everything that a wave can be taken along as. */
export function TakeAlongPage(props: { waveId: string; sharesAlone: boolean; year: ChosenYear | null }) {
  const { waveId, sharesAlone, year } = props;
  const words = getWords().exports.making;
  const kinds = Object.entries(KINDS)
    .filter(([kind]) => kind !== "show" || !sharesAlone)
    .map(([kind, formats]) => (
      <section key={kind} className="card stack-tight" aria-labelledby={`files-${kind}`}>
        <h2 id={`files-${kind}`}>{words.kinds[kind as keyof typeof KINDS]}</h2>
        <ul className="file-links">
          {formats.map((format) => (
            <FileLink
              key={format}
              href={`/app/waves/${waveId}/export.${ADDRESSES[format]}`}
              name={words.formats[format].name}
              explained={words.formats[format].explained}
            />
          ))}
        </ul>
      </section>
    ));
  return (
    <>
      {sharesAlone ? <p className="notice">{getWords().results.shares.files}</p> : null}
      {kinds}
      {year === null ? null : <YearCard waveId={waveId} year={year} />}
    </>
  );
}
