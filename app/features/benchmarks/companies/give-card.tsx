import { getWords } from "#app/locales/spoken";

/** The waves whose figures can be given to other companies, each as a file. */
export function GiveCard({ waves }: { waves: { id: string; name: string }[] }) {
  const words = getWords().benchmarks.companies.give;
  return (
    <section className="card stack-tight">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {waves.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="stack-tight">
          {waves.map(({ id, name }) => (
            <li key={id}>
              <a href={`/app/waves/${id}/export.companies.json`} download>
                {words.file(name)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
