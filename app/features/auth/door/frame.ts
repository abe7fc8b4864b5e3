import { getWords } from "#app/locales/spoken";
import type { MemberFrame } from "#app/ui/page";
import type { Member } from "./door.server";

/** The bar of a member's pages: what this role may open. */
export function memberFrame(member: Member): MemberFrame {
  const words = getWords().auth.navigation;
  const owner = member.role === "owner";
  const lead = owner || member.role === "lead";
  /** Until then every page leads to the one where it is set up. */
  const mustSetUp = member.factor.requiredBy !== null && !member.factor.isSet;
  const links = [
    { to: "/app/home", label: words.home, shown: true },
    { to: "/app/surveys", also: "/app/waves", label: words.surveys, shown: true },
    { to: "/app/benchmarks", label: getWords().benchmarks.title, shown: true },
    { to: "/app/actions", label: words.actions, shown: true },
    { to: "/app/agreements", label: words.agreements, shown: true },
    { to: "/app/people", label: words.people, shown: lead },
    { to: "/app/members", label: words.members, shown: lead },
    { to: "/app/audit", label: words.audit, shown: lead },
    { to: "/app/outbox", label: words.outbox, shown: member.readsOutbox },
    { to: "/app/organization", label: words.organization, shown: owner },
    { to: "/app/organizations", label: words.organizations, shown: member.ownsInstallation },
  ];
  return {
    organization: { id: member.organizationId, name: member.organization.name },
    organizations: member.organizations.map(({ id, name }) => ({ id, name })),
    memberName: member.name,
    userId: member.userId,
    kept: member.kept,
    demo: member.organization.demo,
    links: links.filter(({ shown }) => shown && !mustSetUp).map(({ shown: _, ...link }) => link),
  };
}
