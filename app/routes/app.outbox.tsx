import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { OutboxMail } from "#app/features/auth/installation/outbox-mail";
import { readsMemberMails } from "#app/features/auth/installation/owners.server";
import { getMail } from "#app/features/mail/carriers.server";
import { getWords } from "#app/locales/spoken";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

const SHOWN = 200;

export const meta = () => titled(getWords().auth.outbox.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db, mail } = context.platform;
  const ofMembers = await readsMemberMails(db, member);
  const all = mail
    .readOutbox()
    .filter(({ organizationId }) =>
      organizationId === undefined ? ofMembers : organizationId === member.organizationId,
    );
  return {
    frame: memberFrame(member),
    timeZone: member.organization.timeZone,
    configured: !member.readsOutbox,
    ownServer: (await getMail(context.platform, member.organizationId)).reachesPeople,
    ofMembers,
    count: all.length,
    mails: all
      .slice(0, SHOWN)
      .map(({ id, to, subject, text, sentAt }) => ({ id, to, subject, text, sentAt })),
  };
}

export default function OutboxPage() {
  const words = getWords().auth.outbox;
  const { frame, timeZone, configured, ownServer, ofMembers, count, mails } = useLoaderData<typeof loader>();
  if (configured) {
    return (
      <MemberPage frame={frame} title={words.title}>
        <div className="empty">
          <p>{words.configured}</p>
        </div>
      </MemberPage>
    );
  }
  return (
    <MemberPage frame={frame} title={words.title} lead={ofMembers ? words.leadOfAll : words.lead}>
      {ownServer ? null : (
        <div className="notice warn stack-tight">
          <p>{words.trial}</p>
          <p className="soft small">
            {words.setUp} <Link to="/app/organization/mail">{getWords().organizations.mail.title}</Link>
          </p>
        </div>
      )}
      {mails.length === 0 ? (
        <div className="empty">
          <p>{words.empty}</p>
        </div>
      ) : (
        <section className="stack">
          <h2>{words.count(mails.length, count)}</h2>
          <ol className="rows">
            {mails.map((mail) => (
              <li key={`${mail.id} ${mail.sentAt}`}>
                <OutboxMail mail={mail} timeZone={timeZone} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </MemberPage>
  );
}
