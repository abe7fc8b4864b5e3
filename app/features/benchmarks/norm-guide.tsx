import { FileGuide } from "#app/features/files/file-guide";
import { getWords } from "#app/locales/spoken";

const EXAMPLE = `key,version,n,score,favourable %,source,date
PU1,1,1204,58,54,Industry panel,2024-10
TR2,1,1204,63,61,Industry panel,2024-10`;

/** What a file of norms has to look like. */
export function NormGuide() {
  const words = getWords().benchmarks.file;
  return (
    <FileGuide needs={words.needs} sample={EXAMPLE}>
      <div className="stack-tight">
        <h3>{words.poolTitle}</h3>
        <p>{words.pool}</p>
      </div>
    </FileGuide>
  );
}
