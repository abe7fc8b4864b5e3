import type { Role } from "#app/core/vocabulary";

/**
 * Who reads: owners and leads every release from its instant on; viewers what was shown to them; whoever holds a link
 * the release of one wave alone.
 */
export type Readership = MemberReadership | "linked";

export type MemberReadership = "leads" | "viewers";

export function readershipOf({ role }: { role: Role }): MemberReadership {
  return role === "viewer" ? "viewers" : "leads";
}

/** Whether the results of a wave are out for a member. */
export function isOutFor(
  { role }: { role: Role },
  { phase, viewersSince }: { phase: string; viewersSince: Date | null },
): boolean {
  return phase === "released" && (role !== "viewer" || viewersSince !== null);
}
