import ical, { ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import type { JointAction } from "./actions.server";

const STATUSES = {
  proposed: ICalEventStatus.TENTATIVE,
  agreed: ICalEventStatus.CONFIRMED,
  done: ICalEventStatus.CONFIRMED,
  dropped: ICalEventStatus.CANCELLED,
} as const;

/**
 * Actions as whole days of a calendar (RFC 5545). An action keeps its UID for ever and its SEQUENCE goes up with each
 * change, so that a calendar which reads the file again changes the day that it has.
 */
export function writeCalendar(
  actions: readonly JointAction[],
  facts: { organization: string; teams: ByTeam<string>; baseUrl: string },
): string {
  const words = getWords().actions.calendarWords;
  const host = new URL(facts.baseUrl).hostname;
  const calendar = ical({
    name: words.name(facts.organization),
    prodId: {
      company: "Parallax",
      product: "Joint actions",
      language: getWords().language.tag.toUpperCase(),
    },
  });
  for (const action of actions) {
    const { id, title, difference, dueOn, status, sequence, changedAt, createdAt, owners } = action;
    calendar.createEvent({
      id: `${id}@${host}`,
      sequence,
      stamp: changedAt,
      created: createdAt,
      lastModified: changedAt,
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      summary: words.prefix(title),
      description: `${difference}\n\n${words.owners(
        facts.teams.sales,
        owners.sales.name,
        facts.teams.marketing,
        owners.marketing.name,
      )}`,
      url: `${facts.baseUrl}/app/actions/${id}`,
      status: STATUSES[status],
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
