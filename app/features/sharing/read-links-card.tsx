import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { ListedLink } from "./read-links.server";

type Props = {
  links: readonly ListedLink[];
  today: string;
  /** The address of a link that was just made. */
  href: string | null;
  typed: Record<string, string>;
  problems: Record<string, string>;
};

/** Read-only links to the results of this wave: made, listed with their openings by the day, revoked. */
export function ReadLinksCard({ links, today, href, typed, problems }: Props) {
  const words = getWords().sharing.links;
  return (
    <section className="card stack" id="links">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{words.text}</p>
      </div>
      {href === null ? null : (
        <p className="notice break">
          <code>{href}</code>
        </p>
      )}
      <PostForm className="stack form" noValidate preventScrollReset>
        <TextField
          label={words.label}
          hint={words.labelHint}
          name="label"
          defaultValue={typed.label}
          problem={problems.label}
          maxLength={60}
          required
        />
        <TextField
          label={words.endsOn}
          hint={words.endsOnHint}
          name="endsOn"
          type="date"
          defaultValue={typed.endsOn}
          problem={problems.endsOn}
          required
        />
        <div>
          <button type="submit" name="act" value="make">
            {words.make}
          </button>
        </div>
      </PostForm>
      {links.length === 0 ? <p className="soft">{words.none}</p> : null}
      <ul className="rows">
        {links.map((link) => (
          <ReadLinkRow key={link.id} link={link} today={today} />
        ))}
      </ul>
    </section>
  );
}

function ReadLinkRow({ link, today }: { link: ListedLink; today: string }) {
  const words = getWords().sharing.links;
  const { id, label, endsOn, revokedAt, days } = link;
  const openings = days.reduce((sum, day) => sum + day.openings, 0);
  return (
    <li>
      <div className="grow">
        <p className="break">
          <strong>{label}</strong>
        </p>
        {days.length === 0 ? (
          <p className="soft small">{words.unopened}</p>
        ) : (
          <details>
            <summary className="soft small">{words.opened(openings, days.length)}</summary>
            <ul className="small">
              {days.map(({ day, openings: of }) => (
                <li key={day}>{words.onDay(sayCalendarDay(day), of)}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {revokedAt !== null ? (
        <span className="tag">{words.revoked}</span>
      ) : endsOn < today ? (
        <span className="tag">{words.ended}</span>
      ) : (
        <>
          <span className="soft small nowrap">{words.until(sayCalendarDay(endsOn))}</span>
          <PostForm preventScrollReset>
            <input type="hidden" name="id" value={id} />
            <button
              type="submit"
              name="act"
              value="revoke"
              className="link"
              aria-label={words.revokeThis(label)}
            >
              {words.revoke}
            </button>
          </PostForm>
        </>
      )}
    </li>
  );
}

/** A calendar day has no time zone. */
function sayCalendarDay(day: string): string {
  return formatDate(`${day}T00:00:00Z`, "UTC");
}
