import type { KeyObject } from "node:crypto";
import { signBlinded } from "./blind-signer.server";

/** The raw private operation: 2.6 ms for which nobody else should wait, so a thread of its own does it. */
export function createSigningWork() {
  return {
    async sign({ key, modulus, blinded }: { key: KeyObject; modulus: Uint8Array; blinded: Uint8Array }) {
      return new Uint8Array(signBlinded({ key, modulus: Buffer.from(modulus) }, blinded));
    },
  };
}
