/**
 * - `refused`: the server will never take this message to this address, it says
 * - `deferred`: it may take it later
 * - `sender`: it takes nothing from us, whoever it is for: sign-in, sender, its own state
 * - `no_encryption`: the password would have to be sent in clear
 * - `unreachable`: there was no server to ask, and it has not taken this message
 * - `in_doubt`: the connection was lost after the last byte and before the answer
 */
export type MailFailureKind =
  | "refused"
  | "deferred"
  | "sender"
  | "no_encryption"
  | "unreachable"
  | "in_doubt";

/**
 * Where the talk with the server ended: before it began (`name`, `private`, `resolver`, `connection`), on the way to an
 * encrypted one (`certificate`, `tls`, `no_encryption`), or with an answer. `silence` may be anywhere.
 */
export type MailStep =
  | "name"
  | "private"
  | "resolver"
  | "connection"
  | "silence"
  | "certificate"
  | "tls"
  | "no_encryption"
  | "greeting"
  | "sign_in"
  | "sender"
  | "recipient"
  | "message";

export class MailFailure extends Error {
  override readonly name = "MailFailure";

  constructor(
    readonly kind: MailFailureKind,
    message: string,
    readonly step: MailStep = "message",
  ) {
    super(message);
  }

  /** "550 5.1.1": the codes of the server's answer, or the kind. Its words may repeat the address, so they are not kept. */
  get status(): string {
    const [, code, detail] = /^(\d{3})[ -]?([245]\.\d{1,3}\.\d{1,3})?/.exec(this.message) ?? [];
    return code === undefined ? this.kind : [code, detail].filter(Boolean).join(" ");
  }
}

/**
 * What a refusal is about, as far as its codes tell (RFC 3463): the address itself (X.1, a mailbox that is closed or
 * full), rather the sender (security and policy X.7, protocol X.5, the server's own state X.3, sign-in, relaying, storage), or either.
 */
export function readRefusal({ status, message }: MailFailure): "address" | "sender" | "either" {
  const [, code = "", detail = ""] = /^(\d{3}) ?(.*)$/.exec(status) ?? [];
  if (/^5\.(1\.([0-6]|10)|2\.[12])$/.test(detail)) return "address";
  if (/^5\.[357]\./.test(detail) || ["523", "530", "534", "535", "538", "552"].includes(code))
    return "sender";
  return detail === "" && /relay|authenticat|block ?list|black ?list/i.test(message) ? "sender" : "either";
}
