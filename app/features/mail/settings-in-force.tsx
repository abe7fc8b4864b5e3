import { getWords } from "#app/locales/spoken";
import { formatDateTime } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";

type InForce = {
  host: string;
  port: number;
  security: "tls" | "starttls";
  user: string | null;
  sender: string;
  changedAt: Date;
  changedBy: string | null;
};

/** What carries the mails now, since when and by whom; or that nothing does. */
export function SettingsInForce({
  settings,
  trouble,
  timeZone,
  busy,
}: {
  settings: InForce | null;
  trouble: { reason: string } | null;
  timeZone: string;
  busy: boolean;
}) {
  const words = getWords().organizations.mail.inForce;
  if (settings === null)
    return (
      <div className="notice warn">
        <p>{words.none}</p>
      </div>
    );
  const { host, port, security, user, sender, changedAt, changedBy } = settings;
  const date = formatDateTime(changedAt, timeZone);
  const lines: [string, string][] = [
    [words.server, words.address(host, port, words.security[security])],
    [words.sender, sender],
    [words.user, user ?? words.nobody],
    [words.since, changedBy === null ? date : words.sinceBy(date, changedBy)],
  ];
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {trouble === null ? null : (
        <p className="notice bad" role="status">
          {words.trouble(trouble.reason)}
        </p>
      )}
      <dl className="stack-tight">
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt className="soft small">{term}</dt>
            <dd className="break">{text}</dd>
          </div>
        ))}
      </dl>
      <PostForm className="stack-tight">
        <p className="soft small">{words.removeHint}</p>
        <div>
          <button type="submit" className="quiet" name="act" value="remove" disabled={busy}>
            {words.remove}
          </button>
        </div>
      </PostForm>
    </section>
  );
}
