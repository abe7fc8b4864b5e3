import type { ByTeam } from "#app/core/vocabulary";

/** What the organization calls its two teams. */
export function teamNamesOf(organization: { salesName: string; marketingName: string }): ByTeam<string> {
  return { sales: organization.salesName, marketing: organization.marketingName };
}
