/** What one refusal may be about (RFC 3463), as the mail server's codes tell. */
export type RefusalKind = "address" | "sender" | "either";

/**
 * What a run of refusals without one acceptance weighs: eight that name the address, five that say nothing, two that
 * speak of the sender, and it is no longer believed that each of them is about its own address.
 */
const WEIGHTS: Record<RefusalKind, number> = { address: 5, either: 8, sender: 20 };
const SUSPICIOUS = 40;
/** How long a mail that was sent back waits for its server to take any other, before its refusal is believed. */
const PATIENCE_MILLISECONDS = 24 * 3_600_000;

/** Whether refusals in a row look as if they were about the sender. */
export function isAboutSender(kinds: readonly RefusalKind[]): boolean {
  return kinds.reduce((sum, kind) => sum + WEIGHTS[kind], 0) >= SUSPICIOUS;
}

/** A mail that was refused before is believed to be refused for itself once its server has taken another one since. */
export function isBelieved(
  { refusedAt, acceptedAt }: { refusedAt: Date | null; acceptedAt: Date | null },
  now: Date,
): boolean {
  if (refusedAt === null) return false;
  if (acceptedAt !== null && acceptedAt > refusedAt) return true;
  return now.getTime() - refusedAt.getTime() >= PATIENCE_MILLISECONDS;
}
