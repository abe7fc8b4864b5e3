import "#app/locales/spoken.server";
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { inviteMember, sendMemberInvitation } from "#app/features/auth/members/member-invitations.server";
import { mailSignInLink } from "#app/features/auth/sign-in/sign-in-mail.server";
import {
  enqueueCancellationMails,
  enqueueInvitationMails,
  enqueueReminderMails,
} from "#app/features/invitations/mail-queue.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { sendTestMail } from "#app/features/invitations/test-mail.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { takeJob } from "#app/platform/queue.server";
import { organization, person, type wave } from "#db/schema";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { listenSmtp } from "#tests/helpers/mail/smtp-server";
import { signInAs } from "#tests/helpers/members";

export type MailNames = {
  about: string;
  person: string;
  organization: string;
  sales: string;
  marketing: string;
};

export type SentMail = { kind: string; about: string; raw: string };

const never = new AbortController().signal;

/** Sends one mail of every kind for each set of names to a server of this process, and gives the bytes it got. */
export async function sendEveryMail(
  variables: Record<string, string>,
  all: readonly MailNames[],
): Promise<SentMail[]> {
  const server = await listenSmtp();
  const platform = await openPlatform(
    readEnv({
      ...variables,
      SMTP_URL: server.url,
      MAIL_FROM: "Parallax of Acme <survey@acme.example>",
      MAIL_PER_HOUR: "3600000",
      BASE_URL: "https://survey.acme.example",
    }),
  );
  const mails: SentMail[] = [];
  for (const names of all)
    for (const [kind, send] of Object.entries(KINDS)) {
      await send(platform, names);
      const [sent, ...others] = server.received.splice(0);
      if (sent === undefined || others.length > 0) throw new Error(`There is not one mail: ${kind}.`);
      mails.push({ kind, about: names.about, raw: sent.raw });
    }
  await platform.close();
  await server.close();
  return mails;
}

type Send = (platform: Platform, names: MailNames) => Promise<unknown>;

const reminded = (reminders: "everyone" | "unclaimed", trial: boolean): Send =>
  surveyMail({ trial, manifest: JSON.stringify({ reminders }) }, (platform, id) =>
    enqueueReminderMails(platform.db, id, { round: 1, to: reminders }, shapeOf(platform)),
  );

const KINDS: Record<string, Send> = {
  invitation: surveyMail({}, (platform, id) => enqueueInvitationMails(platform.db, id, shapeOf(platform))),
  "invitation, trial": surveyMail({ trial: true }, (platform, id) =>
    enqueueInvitationMails(platform.db, id, shapeOf(platform)),
  ),
  "reminder to everybody": reminded("everyone", false),
  "reminder to the others": reminded("unclaimed", false),
  "reminder, trial": reminded("unclaimed", true),
  cancellation: surveyMail({ state: "cancelled" }, (platform, id) =>
    enqueueCancellationMails(platform.db, id, shapeOf(platform)),
  ),
  "trial mail": (platform, { person: name, organization: organizationName, sales, marketing }) =>
    sendTestMail(
      platform,
      { name, address: "ada@acme.example" },
      {
        organizationId: "00000000-0000-4000-8000-000000000000",
        organization: organizationName,
        sales,
        marketing,
        least: 5,
        holders: [],
        leastOfComments: 5,
      },
    ),
  "sign-in": (platform) =>
    mailSignInLink(platform, platform.mail, "ada@acme.example", randomBytes(24).toString("base64url")),
  "member invitation": async (platform, names) => {
    const { organizationId, userId } = await signInAs(platform, { role: "owner" });
    await rename(platform, organizationId, names);
    await inviteMember(platform, {
      organizationId,
      actor: userId,
      email: "grace@acme.example",
      role: "lead",
      team: "sales",
    });
    const queued = await takeJob(platform.db, new Date());
    if (queued === null) throw new Error("No invitation is queued.");
    await sendMemberInvitation(platform, queued.payload as Record<string, string>);
  },
};

/** One mail of the queue, of a wave of its own with one person. */
function surveyMail(
  changes: Partial<typeof wave.$inferInsert>,
  enqueue: (platform: Platform, id: { organizationId: string; waveId: string }) => Promise<void>,
): Send {
  return async (platform, names) => {
    const id = await createInvitedWave(platform, { sales: 1, marketing: 0 }, changes);
    await rename(platform, id.organizationId, names);
    await enqueue(platform, id);
    await sendDueMails(platform, never);
  };
}

async function rename({ db }: Platform, id: string, names: MailNames): Promise<void> {
  const { organization: name, sales: salesName, marketing: marketingName } = names;
  await db.update(organization).set({ name, salesName, marketingName }).where(eq(organization.id, id));
  await db.update(person).set({ name: names.person }).where(eq(person.organizationId, id));
}

const shapeOf = (platform: Platform) => ({
  runAt: platform.now(),
  perHour: platform.env.MAIL_PER_HOUR,
});
