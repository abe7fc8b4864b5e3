import { and, between, eq } from "drizzle-orm";
import { otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import {
  type ComposedMail,
  type MemberMail,
  putMemberMail,
  sendMemberMail,
} from "#app/features/mail/member-mails.server";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import { actionOwner, jointAction, organization } from "#db/schema";
import { getAction, type JointAction } from "./actions.server";
import { addDays } from "./days";
import { sayDueDay } from "./say-day";

const WEEK = 7;

/** Puts the mails into the queue that are due: a week before an agreed action's day, and on it. */
export async function putDueActionMails({ db, now: readClock }: Platform): Promise<void> {
  const now = readClock();
  const today = dayIn("UTC", now);
  const rows = await db
    .select({
      organizationId: jointAction.organizationId,
      id: jointAction.id,
      dueOn: jointAction.dueOn,
      agreedAt: jointAction.statusAt,
      userId: actionOwner.userId,
      timeZone: organization.timeZone,
    })
    .from(jointAction)
    .innerJoin(organization, eq(organization.id, jointAction.organizationId))
    .innerJoin(
      actionOwner,
      and(
        eq(actionOwner.organizationId, jointAction.organizationId),
        eq(actionOwner.actionId, jointAction.id),
      ),
    )
    .where(
      and(
        eq(jointAction.status, "agreed"),
        between(jointAction.dueOn, addDays(today, -WEEK - 1), addDays(today, WEEK + 1)),
      ),
    );
  for (const { organizationId, id, userId, dueOn, agreedAt, timeZone } of rows) {
    const kind = chooseMail({ dueOn, today: dayIn(timeZone, now), agreedOn: dayIn(timeZone, agreedAt) });
    if (kind === null) continue;
    const mail = { organizationId, kind, subjectId: id, userId, occasion: dueOn };
    await db.transaction((tx) => putMemberMail(tx, mail, now));
  }
}

/**
 * A week before, or late within that week where nobody could send it then; an action that was agreed within its last
 * week needs no such mail. On the day, or within the week after.
 */
export function chooseMail(days: {
  dueOn: string;
  today: string;
  agreedOn: string;
}): "action-week" | "action-day" | null {
  const { dueOn, today, agreedOn } = days;
  if (today >= dueOn) return today < addDays(dueOn, WEEK) ? "action-day" : null;
  const weekBefore = addDays(dueOn, -WEEK);
  return today >= weekBefore && agreedOn <= weekBefore ? "action-week" : null;
}

/** The job behind each mail to an owner: what no longer holds when it is sent is not sent. */
export async function sendActionMail(
  platform: Platform,
  payload: Record<string, string | number>,
): Promise<void> {
  await sendMemberMail(platform, payload, async (mail) => {
    const { organizationId, subjectId } = mail;
    const action = await getAction(platform.db, { organizationId, reader: "leads" }, subjectId);
    const [place] = await platform.db.select().from(organization).where(eq(organization.id, organizationId));
    if (action === null || place === undefined) return () => null;
    const team = TEAMS.find(
      (side) => action.owners[side].userId === mail.userId && action.owners[side].heads,
    );
    if (team === undefined || !holds(mail, action, team)) return () => null;
    const today = dayIn(place.timeZone, platform.now());
    const href = `${platform.env.BASE_URL}/app/actions/${action.id}`;
    return () => write(mail.kind, { action, team, place, today, href });
  });
}

function holds({ kind, occasion }: MemberMail, action: JointAction, team: Team): boolean {
  if (kind === "action-proposed")
    return action.status === "proposed" && action.owners[team].confirmedAt === null;
  return action.status === "agreed" && action.dueOn === occasion;
}

function write(
  kind: MemberMail["kind"],
  facts: {
    action: JointAction;
    team: Team;
    place: typeof organization.$inferSelect;
    today: string;
    href: string;
  },
): ComposedMail {
  const words = getWords().actions.mail;
  const { action, team, place, today, href } = facts;
  const { title, difference, dueOn, owners, createdByName } = action;
  const teams = { sales: place.salesName, marketing: place.marketingName };
  const day = sayDueDay(dueOn);
  const other = otherTeam(team);
  const frame = {
    greeting: words.greeting(owners[team].name),
    button: { label: words.button, href },
    foot: words.foot(place.name),
  };
  const rest = [words.difference(difference), words.with(owners[other].name, teams[other])];
  switch (kind) {
    case "action-proposed": {
      const by = createdByName ?? getWords().auth.formerMember;
      const paragraphs = [words.proposed.body(by, title, day), ...rest, words.proposed.ask(teams[team])];
      const summary = words.proposed.summary(teams[team]);
      return { subject: words.proposed.subject(title), letter: { ...frame, summary, paragraphs } };
    }
    case "action-week": {
      const paragraphs = [words.week.body(title, day), ...rest];
      const letter = { ...frame, summary: words.week.summary(day), paragraphs };
      return { subject: words.week.subject(title), letter };
    }
    case "action-day": {
      const paragraphs = [words.day.body(title, day), ...rest, words.day.ask];
      const subject = dueOn === today ? words.day.subject(title) : words.day.lateSubject(title);
      return { subject, letter: { ...frame, summary: words.day.summary(day), paragraphs } };
    }
    default:
      return null;
  }
}
