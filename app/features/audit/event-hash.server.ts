import { createHash } from "node:crypto";
import { canonicalJson, domain, encodeText, type Json } from "#app/protocol/encoding";

export type EventDetail = { readonly [key: string]: Json };

export type EventRow = {
  organizationId: string;
  seq: number;
  at: Date;
  actor: string;
  kind: string;
  detail: EventDetail;
};

/** What the first event of an organization follows. */
export const CHAIN_START = new Uint8Array(32);

/** SHA-256 of the previous hash and of everything the row says: a changed row breaks every hash after it. */
export function hashEvent(previous: Uint8Array, row: EventRow): Uint8Array {
  const { organizationId, seq, at, actor, kind, detail } = row;
  const said = canonicalJson({ organizationId, seq, at: at.toISOString(), actor, kind, detail });
  return new Uint8Array(
    createHash("sha256").update(domain("audit")).update(previous).update(encodeText(said)).digest(),
  );
}
