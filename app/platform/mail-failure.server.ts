/**
 * - `refused`: the server will never take this message
 * - `deferred`: it may take it later
 * - `unreachable`: there was no server to ask, and it has not taken this message
 * - `in_doubt`: the connection was lost after the last byte and before the answer
 */
export type MailFailureKind = "refused" | "deferred" | "unreachable" | "in_doubt";

export class MailFailure extends Error {
  override readonly name = "MailFailure";

  constructor(
    readonly kind: MailFailureKind,
    message: string,
  ) {
    super(message);
  }
}
