import { getWords } from "#app/locales/spoken";

/** What a company's IT has to let through. */
export function ItSheet({
  sheet: { sender, domain, baseUrl, perHour },
}: {
  sheet: { sender: string; domain: string; baseUrl: string; perHour: number };
}) {
  const words = getWords().organizations.mail.sheet;
  const lines: [string, string][] = [
    [words.sender, sender],
    [words.domain, words.domainSaid(domain)],
    [words.links, words.linksSaid(baseUrl)],
    [words.marks, words.marksSaid],
    [words.volume, words.volumeSaid(perHour)],
  ];
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <dl className="stack-tight">
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt className="soft small">{term}</dt>
            <dd className="break">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
