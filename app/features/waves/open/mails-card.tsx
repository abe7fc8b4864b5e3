import { Form, Link } from "@remix-run/react";
import type { FailedForm } from "#app/features/waves/forms/failed-form";
import type { StatusPage } from "#app/features/waves/wave-pages.server";
import { en } from "#app/locales/en";
import { BouncedTable } from "./bounced-table";
import { ShareBar } from "./share-bar";

const words = en.waves.mails;

/** What became of the mails with the links. Reminders are not counted anywhere. */
export function MailsCard(props: {
  sending: StatusPage["sending"];
  bounced: StatusPage["bounced"];
  trial: boolean;
  readsOutbox: boolean;
  owner: boolean;
  failed: FailedForm;
}) {
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
          {props.trial && props.readsOutbox ? <Link to="/app/outbox">{en.waves.mail.outbox}</Link> : null}
        </p>
      </div>
      <div className="stack-tight">
        <p className="number">{words.sending(all - queued, all)}</p>
        <ShareBar share={all === 0 ? 0 : (100 * (all - queued)) / all} />
      </div>
      <dl className="counts-row">
        {counts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{en.waves.number(value)}</dd>
          </div>
        ))}
      </dl>
      {inDoubt > 0 ? (
        <Form method="post" className="notice warn stack-tight">
          <p>{words.doubt(inDoubt)}</p>
          {props.owner ? (
            <div>
              <button type="submit" className="quiet" name="act" value="again">
                {words.again(inDoubt)}
              </button>
            </div>
          ) : null}
        </Form>
      ) : null}
      {props.bounced.length > 0 ? (
        <BouncedTable bounced={props.bounced} total={bounced} failed={props.failed} />
      ) : null}
    </section>
  );
}
