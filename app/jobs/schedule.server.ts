import { sendMemberInvitation } from "#app/features/auth/member-invitations.server";
import { removeExpiredSessions } from "#app/features/auth/session.server";
import { sendSignInLink } from "#app/features/auth/sign-in.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { tidyRoster } from "#app/features/people/tidy-roster.server";
import { handleOpenWave, resumeOpenings } from "#app/features/unsealing/finish-wave.server";
import { refreshParticipation } from "#app/features/waves/open/participation.server";
import {
  handleCloseWave,
  handleDestroyWaveKey,
  handleRemindPeople,
  handleStartWave,
} from "#app/features/waves/wave-jobs.server";
import type { Platform } from "#app/platform/platform.server";

export type JobPayload = Record<string, string | number>;
export type JobHandler = (platform: Platform, payload: JobPayload) => Promise<void>;
export type RecurringTask = {
  name: string;
  /** The pause between the end of one run and the next. */
  everySeconds: number;
  /** The signal asks a long run to end soon. */
  run: (platform: Platform, signal: AbortSignal) => Promise<void>;
};

/** Every kind of job and who does it. A job that throws is tried again later. */
export const handlers: Record<string, JobHandler> = {
  "close-wave": handleCloseWave,
  "destroy-wave-key": handleDestroyWaveKey,
  "member-invitation": sendMemberInvitation,
  "open-wave": handleOpenWave,
  "remind-people": handleRemindPeople,
  "sign-in-link": sendSignInLink,
  "start-wave": handleStartWave,
};

/** What runs again and again, each in a loop of its own. */
export const recurring: RecurringTask[] = [
  { name: "mails", everySeconds: 1, run: sendDueMails },
  { name: "participation", everySeconds: 600, run: refreshParticipation },
  { name: "openings", everySeconds: 3600, run: resumeOpenings },
  { name: "expired sessions", everySeconds: 3600, run: removeExpiredSessions },
  { name: "roster", everySeconds: 3600, run: tidyRoster },
];
