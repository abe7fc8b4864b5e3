import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { ByTeam } from "#app/core/vocabulary";
import { CustodyCard } from "#app/features/holders/custody-card";
import { EndCard } from "#app/features/waves/end/end-card";
import type { FailedForm } from "#app/features/waves/forms/failed-form";
import { FingerprintCard } from "#app/features/waves/launch/fingerprint-card";
import type { Wave } from "#app/features/waves/wave/waves.server";
import type { StatusPage } from "#app/features/waves/wave-pages.server";
import { getWords } from "#app/locales/spoken";
import { formatDate, formatDateTime } from "#app/ui/dates";
import { CloseWarning } from "./close-warning";
import { MailsCard, WhyMailsWait } from "./mails-card";
import { ParticipationCard } from "./participation-card";
import { RemindCard } from "./remind-card";

const REFRESH_MILLISECONDS = 3000;

type Shown = Pick<
  Wave,
  | "phase"
  | "plan"
  | "opensAt"
  | "closesAt"
  | "closedAt"
  | "releasedAt"
  | "remindersSent"
  | "trial"
  | "invited"
>;

/** The page of a launched wave: how it goes, and nothing about what anybody answered. */
export function StatusView(props: {
  wave: Shown;
  page: StatusPage;
  names: ByTeam<string>;
  timeZone: string;
  owner: boolean;
  failed: FailedForm;
}) {
  const words = getWords().waves.status;
  const { wave, page, names, timeZone, owner, failed } = props;
  const { phase, invited } = wave;
  const mailsLeft = phase === "open" && page.sending.queued > 0;
  useRefresh(mailsLeft || phase === "closed" || phase === "unsealed");
  return (
    <>
      <div className="stack-tight">
        <p className="lead">
          {page.custody === null ? describePhase(wave, timeZone) : getWords().holders.status.closed}
        </p>
        {page.lostKey === null ? null : (
          <p className="notice warn" role="alert">
            {getWords().waves.lostKeys.notice(`wave-${page.lostKey}.key`)}
          </p>
        )}
        {invited === null ? null : (
          <p className="soft">
            {(phase === "scheduled" ? words.willBeAsked : words.invited)(
              names.sales,
              invited.sales,
              names.marketing,
              invited.marketing,
            )}
          </p>
        )}
      </div>
      {wave.trial ? (
        <div className="notice warn">
          <p>{words.trial}</p>
        </div>
      ) : null}
      {page.untold ? (
        <>
          <p>{words.untold}</p>
          <WhyMailsWait held={page.held} trouble={page.trouble} timeZone={timeZone} />
        </>
      ) : null}
      {phase === "open" ? (
        <div className="wave-cards">
          <ParticipationCard participation={page.participation} names={names} timeZone={timeZone} />
          <MailsCard
            sending={page.sending}
            bounced={page.bounced}
            resendable={page.resendable}
            held={page.held}
            trouble={page.trouble}
            timeZone={timeZone}
            trial={wave.trial}
            readsOutbox={page.readsOutbox}
            owner={owner}
            failed={failed}
          />
          <RemindCard
            sent={wave.remindersSent}
            to={wave.plan.reminders.to}
            times={page.reminderTimes}
            byHand={page.byHand}
            timeZone={timeZone}
            owner={owner}
          />
        </div>
      ) : null}
      {page.custody === null ? null : (
        <CustodyCard custody={page.custody} names={names} timeZone={timeZone} />
      )}
      {page.fingerprint === null || phase === "cancelled" ? null : (
        <FingerprintCard fingerprint={page.fingerprint} phase={phase} />
      )}
      {owner &&
      (phase === "open" || phase === "scheduled" || page.lostKey !== null || page.custody !== null) ? (
        <EndCard
          phase={phase}
          closes={page.localClose}
          timeZone={timeZone}
          warning={<CloseWarning answers={page.answers} names={names} least={wave.plan.thresholds.answers} />}
          failed={failed}
        />
      ) : null}
    </>
  );
}

function describePhase(wave: Shown, timeZone: string): string {
  const words = getWords().waves.status;
  const time = (date: Date | null) => (date === null ? "" : formatDateTime(date, timeZone));
  switch (wave.phase) {
    case "scheduled":
      return words.scheduled(time(wave.opensAt));
    case "open":
      return words.open(time(wave.closesAt));
    case "released":
      return words.released(wave.releasedAt === null ? "" : formatDate(wave.releasedAt, timeZone));
    case "cancelled":
      return words.cancelled(wave.closedAt === null ? "" : formatDate(wave.closedAt, timeZone));
    case "unsealed":
      return words.unsealed;
    default:
      return words.closed;
  }
}

/** Looks again while something moves by itself. */
function useRefresh(wanted: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(revalidate, REFRESH_MILLISECONDS);
    return () => clearInterval(timer);
  }, [wanted, revalidate]);
}
