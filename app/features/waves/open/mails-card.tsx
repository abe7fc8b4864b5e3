import { Link } from "@remix-run/react";
import type { FailedForm } from "#app/features/waves/forms/failed-form";
import type { StatusPage } from "#app/features/waves/wave-pages.server";
import { getWords } from "#app/locales/spoken";
import { formatDateTime } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";
import { BouncedTable } from "./bounced-table";
import { ShareBar } from "./share-bar";

/** What became of the mails with the links. Reminders are not counted anywhere. */
export function MailsCard(props: {
  sending: StatusPage["sending"];
  bounced: StatusPage["bounced"];
  resendable: number;
  trial: boolean;
  held: boolean;
  trouble: StatusPage["trouble"];
  timeZone: string;
  readsOutbox: boolean;
  owner: boolean;
  failed: FailedForm;
}) {
  const words = getWords().waves.mails;
  const { queued, accepted, bounced, inDoubt } = props.sending;
  const all = queued + accepted + bounced + inDoubt;
  const counts = [
    { name: words.queued, value: queued, always: true },
    { name: props.trial ? words.inOutbox : words.accepted, value: accepted, always: true },
    { name: words.bounced, value: bounced, always: !props.trial },
    { name: words.inDoubt, value: inDoubt, always: false },
  ].filter(({ value, always }) => always || value > 0);
  return (
    <section className="card stack">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">
          {props.trial ? words.outboxLead : words.lead}{" "}
          {props.trial && props.readsOutbox ? (
            <Link to="/app/outbox">{getWords().waves.mail.outbox}</Link>
          ) : null}
        </p>
      </div>
      <WhyMailsWait {...props} />
      <div className="stack-tight">
        <p className="number">{words.sending(all - queued, all)}</p>
        <ShareBar share={all === 0 ? 0 : (100 * (all - queued)) / all} />
      </div>
      <dl className="counts-row">
        {counts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{getWords().waves.number(value)}</dd>
          </div>
        ))}
      </dl>
      {inDoubt > 0 ? (
        <PostForm className="notice warn stack-tight">
          <p>{words.doubt(inDoubt)}</p>
          {props.owner ? (
            <div>
              <input type="hidden" name="which" value="doubtful" />
              <button type="submit" className="quiet" name="act" value="again">
                {words.again(inDoubt)}
              </button>
            </div>
          ) : null}
        </PostForm>
      ) : null}
      {props.bounced.length > 0 ? (
        <BouncedTable
          bounced={props.bounced}
          total={bounced}
          again={props.resendable}
          failed={props.failed}
        />
      ) : null}
    </section>
  );
}

/** What keeps the mails, and what whoever runs the server does about it. */
export function WhyMailsWait({
  held,
  trouble,
  timeZone,
}: {
  held: boolean;
  trouble: StatusPage["trouble"];
  timeZone: string;
}) {
  const words = getWords().waves.mails;
  if (held)
    return (
      <div className="notice warn">
        <p>{words.held}</p>
      </div>
    );
  if (trouble === null) return null;
  return (
    <div className="notice warn" role="status">
      <p>
        {words.trouble[trouble.kind](trouble.reason)}{" "}
        {words.troubleSince(formatDateTime(trouble.since, timeZone))}
      </p>
    </div>
  );
}
