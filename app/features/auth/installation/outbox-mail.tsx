import { getWords } from "#app/locales/spoken";
import { formatDateTime } from "#app/ui/dates";

type Mail = { to: { name: string; address: string }; subject: string; text: string; sentAt: string };

/** One mail that was not sent, found by whom it is for and closed until it is opened; its links can be followed. */
export function OutboxMail({ mail, timeZone }: { mail: Mail; timeZone: string }) {
  return (
    <details className="grow">
      <summary>
        {getWords().auth.outbox.to(mail.to)}
        <span className="mail-about">
          {mail.subject} · {formatDateTime(mail.sentAt, timeZone)}
        </span>
      </summary>
      <div className="mail-text">
        {splitLinks(mail.text).map(({ at, text, link }) =>
          link ? (
            <a key={at} href={text}>
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </div>
    </details>
  );
}

function splitLinks(text: string): { at: number; text: string; link: boolean }[] {
  let at = 0;
  return text.split(/(https?:\/\/\S+)/).map((piece) => {
    const start = at;
    at += piece.length;
    return { at: start, text: piece, link: /^https?:\/\//.test(piece) };
  });
}
