import type { VerifiedCast } from "#app/protocol/cast";
import { equalBytes } from "#app/protocol/encoding";
import type { PinnedManifest } from "#app/protocol/manifest";
import { checkCast } from "./check-cast.server";
import { readLetters, type SealedRow } from "./sealed-ballots.server";

/**
 * What the box checked when it took a ballot, once more at its close: since then others may have written into the
 * database. Null for a row that nobody cast, or that is not as it was cast.
 */
export function recheckCast(pinned: PinnedManifest, row: SealedRow): VerifiedCast | null {
  const { seq } = row;
  const team = pinned.manifest.teams.findIndex(({ key }) => key === row.team);
  if (team < 0 || seq < 1) return null;
  const [message, signature, publicKey] = [
    readLetters(row.msg),
    readLetters(row.sig),
    readLetters(row.bkpub),
  ];
  const given = { team, seq, message, signature, publicKey };
  const verdict = checkCast(pinned, {
    ...given,
    ballotSignature: readLetters(row.bsig),
    ct: readLetters(row.ct),
  });
  return verdict.ok && equalBytes(verdict.cast.nullifier, readLetters(row.nullifier)) ? verdict.cast : null;
}
