import type { PublicCells } from "#app/core/gate/gate";
import { TEAMS, type Team } from "#app/core/vocabulary";

/**
 * Teams of which nothing is shown, because they have too few answers (R1). Where a file of counts or
 * percentages does not say how many people took part, a team is hidden when all of its cells are.
 */
export function listHiddenTeams({
  responses,
  cells,
  shares,
}: Pick<PublicCells, "responses" | "cells" | "shares">): Team[] {
  return TEAMS.filter((team) => {
    const count = responses[team];
    if (!count.withheld || count.reason !== "not_in_file") return count.withheld;
    return Object.values(shares ?? cells).every((pair) => pair[team].state === "withheld");
  });
}
