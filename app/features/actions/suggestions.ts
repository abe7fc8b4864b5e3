import type { Dimension } from "#app/core/questions/bank";

/** What is tried in the field against a gap in a dimension. The words stand in the locales, in our own. */
const suggestions = {
  revenue_target: ["GM", "LD"],
  lead_definition: ["DH"],
  service_levels: ["CF", "DH"],
  forecast_call: ["PU", "GM", "CM"],
  demo_days: ["PU", "TR"],
  dashboard: ["GM", "CF"],
  tested_message: ["MC", "CU"],
  lead_loop: ["CF", "DH", "CM"],
  meetings_with_owners: ["CM", "CF"],
  ride_along: ["PU", "TR", "CU", "MC"],
  ceo_access: ["LD", "TR"],
  heads_routine: ["LD", "CM", "TR"],
} as const satisfies Record<string, readonly Dimension[]>;

export type SuggestionName = keyof typeof suggestions;
export const SUGGESTIONS = Object.keys(suggestions) as SuggestionName[];

/** Those for a dimension; every one where it is none. */
export function listSuggestions(dimension: string | null): SuggestionName[] {
  if (dimension === null) return SUGGESTIONS;
  return SUGGESTIONS.filter((name) => (suggestions[name] as readonly string[]).includes(dimension));
}

export function readSuggestion(name: string | null): SuggestionName | null {
  return SUGGESTIONS.find((one) => one === name) ?? null;
}
