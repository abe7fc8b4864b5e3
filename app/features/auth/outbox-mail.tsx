import { en } from "#app/locales/en";
import { formatDateTime } from "#app/ui/dates";

type Mail = { to: { name: string; address: string }; subject: string; text: string; sentAt: string };

/** One mail that was not sent, closed until it is opened; its links can be followed. */
export function OutboxMail({ mail, timeZone }: { mail: Mail; timeZone: string }) {
  return (
    <details className="mail">
      <summary>
        <span className="mail-subject">{mail.subject}</span>
        <span className="soft small break">
          {en.auth.outbox.to} {mail.to.name ? `${mail.to.name} · ` : ""}
          {mail.to.address}
        </span>
        <span className="soft small nowrap">{formatDateTime(mail.sentAt, timeZone)}</span>
      </summary>
      <div className="mail-text">
        {mail.text.split(/(https?:\/\/\S+)/).map((piece, index) =>
          /^https?:\/\//.test(piece) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
            <a key={index} href={piece} className="break">
              {piece}
            </a>
          ) : (
            piece
          ),
        )}
      </div>
    </details>
  );
}
