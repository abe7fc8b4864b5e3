import { listAskedDimensions } from "#app/core/release/public-dimensions";
import { TEAMS } from "#app/core/vocabulary";
import type { Member } from "#app/features/auth/door/door.server";
import { listMembers } from "#app/features/auth/members/members.server";
import { getCustodyStatus } from "#app/features/holders/custody-status.server";
import { countRefusedMails } from "#app/features/invitations/mail-queue.server";
import {
  getSendingProgress,
  isCancellationWaiting,
  listBouncedMails,
} from "#app/features/invitations/sending-progress.server";
import { getCarrier, getMail } from "#app/features/mail/carriers.server";
import { getTrouble } from "#app/features/mail/mail-trouble.server";
import { listPredictors } from "#app/features/predictions/predictions.server";
import { getQuestionSet } from "#app/features/surveys/surveys.server";
import { getChecklist } from "#app/features/waves/draft/checklist.server";
import { getFingerprint } from "#app/features/waves/launch/fingerprint.server";
import { parseParticipation, roundShare } from "#app/features/waves/open/participation";
import { foreseeByHand } from "#app/features/waves/open/reminders-by-hand";
import { getLastIndex } from "#app/features/waves/wave/earlier-waves.server";
import { formatLocalMoment } from "#app/features/waves/wave/local-time";
import { computeReminderTimes, MOST_REMINDERS } from "#app/features/waves/wave/plan";
import { listPlannedReminders } from "#app/features/waves/wave/wave-queue.server";
import type { Wave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";

export type DraftPage = Awaited<ReturnType<typeof loadDraftPage>>;
export type StatusPage = Awaited<ReturnType<typeof loadStatusPage>>;

/** What the page of a draft shows beside the wave itself. */
export async function loadDraftPage(platform: Platform, member: Member, draft: Wave) {
  const { timeZone } = member.organization;
  const { organizationId } = member;
  const { surveyId } = draft;
  const set = await getQuestionSet(platform.db, organizationId, surveyId);
  return {
    dimensions: listAskedDimensions(set).map(({ dimension }) => dimension),
    lastIndex: await getLastIndex(platform.db, { organizationId, surveyId }, set.form),
    predictors: await listPredictors(platform.db, { organizationId, waveId: draft.id }),
    checklist: await getChecklist(platform, platform.db, member.organizationId, draft),
    local: {
      opens: formatLocalMoment(draft.opensAt, timeZone),
      closes: formatLocalMoment(draft.closesAt, timeZone),
    },
    reminderTimes: foreseeReminders(draft, platform.now(), timeZone),
    sender: (await getMail(platform, organizationId)).sender,
    readsOutbox: member.readsOutbox,
    heads: await listHeads(platform, organizationId),
  };
}

/** Who heads each team, as they would be named key holders; empty where nobody does. */
async function listHeads({ db }: Platform, organizationId: string) {
  const members = await listMembers(db, organizationId);
  return TEAMS.map((team) => {
    const head = members.find((one) => one.team === team);
    return { name: head?.name ?? "", email: head?.email ?? "" };
  });
}

/** What the page of a launched wave shows: never a result, never who. Refused addresses are for owners. */
export async function loadStatusPage(platform: Platform, member: Member, launched: Wave) {
  const { db } = platform;
  const id = { organizationId: member.organizationId, waveId: launched.id };
  const { timeZone } = member.organization;
  const counted = parseParticipation(launched.participation);
  const invited = launched.invited ?? { sales: 0, marketing: 0 };
  const left = MOST_REMINDERS - launched.remindersSent;
  const planned = await listPlannedReminders(db, id);
  const { carrier, mail } = await getCarrier(platform, member.organizationId);
  return {
    custody: await getCustodyStatus(platform, id, launched.phase === "closed" ? launched.closedAt : null),
    fingerprint: launched.manifestHash ? await getFingerprint(platform, launched.manifestHash) : null,
    answers: counted?.answers ?? null,
    participation: {
      at: counted?.at ?? null,
      teams: TEAMS.map((team) => {
        const answers = counted?.answers[team] ?? null;
        return { team, answers, invited: invited[team], share: roundShare(answers, invited[team]) };
      }),
    },
    /** The file of its wrapping key, where that is missing. */
    lostKey: needsKey(launched) && !platform.keys.holdsWaveKey(launched.id) ? launched.id : null,
    sending: await getSendingProgress(db, id),
    /** Mails of a real wave wait where they could be read on the server. */
    held: !mail.reachesPeople && !launched.trial,
    readsOutbox: member.readsOutbox,
    untold: launched.phase === "cancelled" && (await isCancellationWaiting(db, id)),
    trouble: mail.reachesPeople ? await getTrouble(db, carrier, platform.now()) : null,
    bounced: member.role === "owner" ? await listBouncedMails(db, id) : [],
    resendable: member.role === "owner" ? await countRefusedMails(db, id) : 0,
    reminderTimes: planned.slice(0, left),
    byHand: foreseeByHand({ planned, left, remindedAt: launched.remindedAt }, platform.now()),
    localClose: formatLocalMoment(launched.closesAt, timeZone),
  };
}

/** When the reminders of a draft would be due if it were launched as it stands. */
function foreseeReminders({ plan, opensAt, closesAt }: Wave, now: Date, timeZone: string): Date[] {
  if (closesAt === null) return [];
  return computeReminderTimes(plan.reminders, { opensAt: opensAt ?? now, closesAt }, timeZone);
}

function needsKey({ phase }: Wave): boolean {
  return phase === "scheduled" || phase === "open" || phase === "closed";
}
