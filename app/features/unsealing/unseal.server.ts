import { createHash } from "node:crypto";
import { unpadPart } from "#app/protocol/answers";
import { type Bytes, domain } from "#app/protocol/encoding";
import { type PinnedManifest, SERVER_PARTY } from "#app/protocol/manifest";
import type { OpenedPart, SealedPart } from "#app/protocol/tally";
import { createPeeler, viewBytes } from "./peel.server";

/** `openPart` of the protocol on node:crypto: a box of 100,000 ballots is opened in minutes less. */
export type Unsealer = (sealed: SealedPart) => OpenedPart | null;

/** Makes the function that takes the server's layer off a part and reads its mark; null when it cannot be opened. */
export function createUnsealer(pinned: PinnedManifest, scalar: Uint8Array, point: Bytes): Unsealer {
  const { manifest, hash: manifestHash } = pinned;
  const layer = manifest.layers.length - 1;
  const peel = createPeeler(pinned, SERVER_PARTY, scalar, point);
  const markOf = domain("mark");
  return (sealed) => {
    const { team, part } = sealed;
    const inner = peel(sealed, [layer, layer + 1]);
    if (inner === null) return null;
    try {
      const { secret: t } = unpadPart(inner, manifest.parts[part]?.bucket ?? 0);
      const hash = createHash("sha256").update(markOf).update(manifestHash);
      const mark = viewBytes(hash.update(Uint8Array.of(team, part)).update(t).digest());
      return { team, part, inner, mark };
    } catch {
      return null;
    }
  };
}
