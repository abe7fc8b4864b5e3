import { FileGuide } from "#app/features/files/file-guide";
import { en } from "#app/locales/en";

const words = en.benchmarks.file;

const EXAMPLE = `key,version,n,score,favourable %,source,date
PU1,1,1204,58,54,Industry panel,2024-10
TR2,1,1204,63,61,Industry panel,2024-10`;

/** What a file of norms has to look like. */
export function NormGuide() {
  return (
    <FileGuide needs={words.needs} sample={EXAMPLE}>
      <div className="stack-tight">
        <h3>{words.poolTitle}</h3>
        <p>{words.pool}</p>
      </div>
    </FileGuide>
  );
}
