import { type BoothEnds, castSealed, sealAnswers, takeBallot } from "#app/features/booth/respondent";
import type { Answers } from "#app/protocol/answers";
import { createBallotCode } from "#app/protocol/ballot-code";
import { parseInvitationFragment } from "#app/protocol/invitation-link";
import { type PinnedManifest, readPromises } from "#app/protocol/manifest";

/** A whole visit with an invitation's link: manifest, claim, seal, cast. */
export async function answerSurvey(
  ends: Omit<BoothEnds, "origin" | "boxOrigin"> & { readonly boxOrigin?: string },
  url: string,
  answers: Answers | ((pinned: PinnedManifest) => Answers),
  code: string = createBallotCode(),
) {
  const { origin, pathname, hash } = new URL(url);
  const link = parseInvitationFragment(hash);
  const [, wave] = /^\/i\/([\da-f-]{36})(?:\/[a-z]{2})?$/.exec(pathname) ?? [];
  if (link === null || wave === undefined) return { ok: false as const, reason: "malformed" };
  const both = { fetch: ends.fetch, origin, boxOrigin: ends.boxOrigin ?? origin };
  const answer = await both
    .fetch(`${origin}/board/${wave}/manifest.json`, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    })
    .catch(() => null);
  if (answer === null) return { ok: false as const, reason: "offline" };
  if (!answer.ok) return { ok: false as const, reason: "notFound" };
  const pinned = await readPromises(new Uint8Array(await answer.arrayBuffer())).catch(() => null);
  if (pinned?.manifest.wave !== wave) return { ok: false as const, reason: "mismatch" };
  const claim = await takeBallot(both, pinned, link, code);
  if (!claim.ok) return claim;
  const sheet = typeof answers === "function" ? answers(pinned) : answers;
  const cast = await sealAnswers(pinned, claim.taken, 1, sheet);
  const result = await castSealed(both, pinned, claim.taken.ballot.nullifier, cast);
  return result.ok ? { ok: true as const, slip: result.slip, code } : result;
}
