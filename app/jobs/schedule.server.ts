import { putDueActionMails, sendActionMail } from "#app/features/actions/action-mails.server";
import { putDueReviews, sendAgreementMail } from "#app/features/agreements/agreement-mails.server";
import { removeOldKeptForms } from "#app/features/auth/door/kept-form.server";
import { removeOldPresses } from "#app/features/auth/door/press-once.server";
import { sendFactorMail } from "#app/features/auth/factor/factor-mail.server";
import { forgetShownCodes } from "#app/features/auth/factor/recovery-codes.server";
import { sendMemberInvitation } from "#app/features/auth/members/member-invitations.server";
import { removeExpiredSessions } from "#app/features/auth/session/session.server";
import { removeOldAttempts } from "#app/features/auth/sign-in/attempt-counts.server";
import { removeOldHalfSignIns } from "#app/features/auth/sign-in/half-sign-in.server";
import { sendSignInLink } from "#app/features/auth/sign-in/sign-in.server";
import { remindHolders, sendHolderMail } from "#app/features/holders/holder-mail.server";
import { checkMailServer } from "#app/features/invitations/check-mail-server.server";
import { forgetEndedSigners } from "#app/features/invitations/known-signers.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { tidyRoster } from "#app/features/people/tidy-roster.server";
import { sendReleaseMail } from "#app/features/releases/release-mail.server";
import { handleFinishWave, resumeUnsealings } from "#app/features/unsealing/finish-wave.server";
import { purgeAskedRosters } from "#app/features/waves/distance/asked-rosters.server";
import { refreshParticipation } from "#app/features/waves/open/participation.server";
import { handleCloseWave, handleOpenWave, handleRemindPeople } from "#app/features/waves/wave-jobs.server";
import { keepPageAssets } from "#app/platform/page-assets.server";
import type { Platform } from "#app/platform/platform.server";
import type { JobKind } from "#app/platform/queue.server";

export type JobPayload = Record<string, string | number>;
export type JobHandler = (platform: Platform, payload: JobPayload) => Promise<void>;
export type RecurringTask = {
  name: string;
  /** The pause between the end of one run and the next. */
  everySeconds: number;
  /** The signal asks a long run to end soon. */
  run: (platform: Platform, signal: AbortSignal) => Promise<void>;
};

/** What a worker does: who takes which kind of job, and what runs again and again, each in a loop of its own. */
export type Schedule = { handlers: Partial<Record<JobKind, JobHandler>>; recurring: RecurringTask[] };

/** Each lane is worked by a loop of its own, so that a mail server that hangs keeps no wave from closing. */
const lanes: Record<JobKind, "waves" | "mail"> = {
  "action-mail": "mail",
  "agreement-mail": "mail",
  "close-wave": "waves",
  "factor-mail": "mail",
  "finish-wave": "waves",
  "holder-mail": "mail",
  "member-invitation": "mail",
  "open-wave": "waves",
  "release-mail": "mail",
  "remind-people": "waves",
  "sign-in-link": "mail",
};

/** The kinds of jobs of each lane. */
export function listLanes(): JobKind[][] {
  const kinds = Object.keys(lanes) as JobKind[];
  return (["waves", "mail"] as const).map((lane) => kinds.filter((kind) => lanes[kind] === lane));
}

/** A job that throws is tried again later. */
const handlers = {
  "action-mail": sendActionMail,
  "agreement-mail": sendAgreementMail,
  "close-wave": handleCloseWave,
  "factor-mail": sendFactorMail,
  "finish-wave": handleFinishWave,
  "holder-mail": sendHolderMail,
  "member-invitation": sendMemberInvitation,
  "open-wave": handleOpenWave,
  "release-mail": sendReleaseMail,
  "remind-people": handleRemindPeople,
  "sign-in-link": sendSignInLink,
} satisfies Record<JobKind, JobHandler>;

const recurring: RecurringTask[] = [
  { name: "processes", everySeconds: 5, run: ({ processes }) => processes.beat() },
  { name: "ended keys", everySeconds: 3, run: forgetEndedSigners },
  { name: "mail server", everySeconds: 86_400, run: checkMailServer },
  { name: "mails", everySeconds: 1, run: sendDueMails },
  { name: "due actions", everySeconds: 600, run: putDueActionMails },
  { name: "due reviews", everySeconds: 600, run: putDueReviews },
  { name: "participation", everySeconds: 600, run: refreshParticipation },
  { name: "page assets", everySeconds: 86_400, run: (platform) => keepPageAssets(platform) },
  { name: "key holders", everySeconds: 600, run: remindHolders },
  { name: "unsealings", everySeconds: 3600, run: resumeUnsealings },
  { name: "expired sessions", everySeconds: 3600, run: removeExpiredSessions },
  { name: "half sign-ins", everySeconds: 600, run: removeOldHalfSignIns },
  { name: "shown recovery codes", everySeconds: 60, run: forgetShownCodes },
  { name: "attempts", everySeconds: 900, run: removeOldAttempts },
  { name: "old presses", everySeconds: 3600, run: removeOldPresses },
  { name: "kept forms", everySeconds: 600, run: removeOldKeptForms },
  { name: "roster", everySeconds: 3600, run: tidyRoster },
  {
    name: "asked rosters",
    everySeconds: 3600,
    run: ({ db, now }) => purgeAskedRosters(db, now()),
  },
];

export const schedule: Schedule = { handlers, recurring };
