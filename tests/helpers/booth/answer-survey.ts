import {
  type BoothEnds,
  castSealed,
  fetchManifest,
  sealAnswers,
  takeBallot,
} from "#app/features/booth/respondent";
import type { Answers } from "#app/protocol/answers";
import { createBallotCode } from "#app/protocol/ballot-code";
import { parseInvitationFragment } from "#app/protocol/invitation-link";
import type { PinnedManifest } from "#app/protocol/manifest";

/** A whole visit with an invitation's link: manifest, claim, seal, cast. */
export async function answerSurvey(
  ends: Omit<BoothEnds, "origin" | "boxOrigin"> & { readonly boxOrigin?: string },
  url: string,
  answers: Answers | ((pinned: PinnedManifest) => Answers),
  code: string = createBallotCode(),
) {
  const { origin, pathname, hash } = new URL(url);
  const link = parseInvitationFragment(hash);
  const [, wave] = /^\/i\/([\da-f-]{36})$/.exec(pathname) ?? [];
  if (link === null || wave === undefined) return { ok: false as const, reason: "malformed" };
  const both = { fetch: ends.fetch, origin, boxOrigin: ends.boxOrigin ?? origin };
  const manifest = await fetchManifest(both, wave);
  if (!manifest.ok) return manifest;
  const { pinned } = manifest;
  const claim = await takeBallot(both, pinned, link, code);
  if (!claim.ok) return claim;
  const sheet = typeof answers === "function" ? answers(pinned) : answers;
  const cast = await sealAnswers(pinned, claim.taken, 1, sheet);
  const result = await castSealed(both, pinned, claim.taken.ballot.nullifier, cast);
  return result.ok ? { ok: true as const, slip: result.slip, code } : result;
}
