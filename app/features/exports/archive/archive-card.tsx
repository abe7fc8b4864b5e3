import { getWords } from "#app/locales/spoken";
import { FileLink } from "../making/file-link";

/** Everything of the organization to take along, or why that cannot be now. */
export function ArchiveCard({ inTheWay }: { inTheWay: string | null }) {
  const words = getWords().exports.archive;
  return (
    <section className="card stack-tight" id="archive" aria-labelledby="archive-title">
      <h2 id="archive-title">{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {inTheWay === null ? (
        <ul className="file-links">
          <FileLink href="/app/organization/archive.zip" name={words.name} explained={words.explained} />
        </ul>
      ) : (
        <p className="notice warn">{words.refused(inTheWay)}</p>
      )}
    </section>
  );
}
