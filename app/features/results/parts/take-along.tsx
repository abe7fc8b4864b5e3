import { getWords } from "#app/locales/spoken";

const FORMATS = ["csv", "xlsx", "json"] as const;

/** The figures of a wave as files. */
export function TakeAlong({ waveId, brief = false }: { waveId: string; brief?: boolean }) {
  const words = getWords().figures;
  return (
    <p className="small soft row" id="take-along">
      <span>{words.title}:</span>
      {FORMATS.map((format) => (
        <a key={format} href={`/app/waves/${waveId}/export.${format}`} download>
          {words[format]}
        </a>
      ))}
      {brief ? null : <span>{words.explained}</span>}
    </p>
  );
}
