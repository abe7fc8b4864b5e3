import { domainToASCII } from "node:url";

/** Why a text is not one plain mail address. `found` names the characters that nobody sees. */
export type AddressProblem =
  | { kind: "empty" | "bad" | "local_letters" | "local_long" | "label_long" | "long" | "domain" }
  | { kind: "invisible"; found: string[] };

export type ReadAddress = { ok: true; address: string } | { ok: false; problem: AddressProblem };

/** Octets that RFC 5321 4.5.3.1 and RFC 1035 allow: before the @, between two dots, altogether. */
const MOST = { local: 64, label: 63, domain: 253, address: 254 };

/** Letters beyond ASCII may come out shorter, but none so much. */
const MOST_TYPED = 1_000;

const PLAIN = /^[\x21-\x7e]*$/;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\u2800]|(?! )\p{Zs}/u;
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * Reads one mailbox as RFC 5321 and IDNA write it: a dot-atom, an @, a domain, which comes out as it is sent (xn--).
 * The two forms that mail programs read differently, quoted names and numbers in brackets, are no plain address.
 */
export function readMailAddress(text: string): ReadAddress {
  const typed = trimInvisible(text);
  if (typed === "") return refuse("empty");
  const at = typed.lastIndexOf("@");
  const local = typed.slice(0, Math.max(at, 0));
  const domain = typed.slice(at + 1);
  const ascii = at < 0 || typed.length > MOST_TYPED ? null : toAsciiDomain(domain);
  // the two joiners belong into the domains of some scripts, and only there
  const checked = ascii === null ? typed : typed.slice(0, at + 1) + dropJoiners(domain);
  const found = PLAIN.test(checked)
    ? []
    : [...new Set([...checked].filter((character) => INVISIBLE.test(character)))];
  if (found.length > 0) return { ok: false, problem: { kind: "invisible", found: found.map(sayCodePoint) } };
  if (at < 1 || domain === "") return refuse("bad");
  if (typed.length > MOST_TYPED) return refuse("long");
  if (!LOCAL.test(local)) return refuse(/^[^\p{Cc} ]*\P{ASCII}/u.test(local) ? "local_letters" : "bad");
  if (local.length > MOST.local) return refuse("local_long");
  if (domain.split(".").some((label) => label.length > MOST.label)) return refuse("label_long");
  if (ascii === null) return refuse(/^[^\p{Cc}\s@<>()[\],;:"\\]+$/u.test(domain) ? "domain" : "bad");
  const labels = ascii.split(".");
  if (labels.some((label) => label.length > MOST.label)) return refuse("label_long");
  const address = `${local}@${ascii}`;
  if (ascii.length > MOST.domain || address.length > MOST.address) return refuse("long");
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? "")) return refuse("domain");
  return { ok: true, address };
}

/** Whether a text is one plain mail address, with nothing around it. */
export function isMailAddress(text: string): boolean {
  return text === trimInvisible(text) && readMailAddress(text).ok;
}

/** The sender as MAIL_FROM names it, `Name <address>` or an address alone; its domain may have one label. Null when it is neither. */
export function readSender(text: string): { name: string; address: string } | null {
  const [, named = "", inBrackets, alone] = /^\s*(?:([^<>]*?)\s*<([^<>]*)>|([^<>\s]+))\s*$/u.exec(text) ?? [];
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"$/u.exec(named) ?? [];
  const name = quoted?.replaceAll(/\\(.)/gu, "$1") ?? named;
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name) || (quoted === undefined && /[",;:@()[\]\\]/.test(name)))
    return null;
  const given = inBrackets ?? alone ?? "";
  const [, local, host] = /^([^@]+)@([a-z0-9-]+)$/i.exec(given) ?? [];
  const read = readMailAddress(host === undefined ? given : `${local}@${host}.example`);
  if (!read.ok) return null;
  return { name, address: host === undefined ? read.address : `${local}@${host.toLowerCase()}` };
}

function trimInvisible(text: string): string {
  if (PLAIN.test(text)) return text;
  const characters = [...text];
  const isSeen = (character: string) => !/\s/.test(character) && !INVISIBLE.test(character);
  const start = characters.findIndex(isSeen);
  return start < 0 ? "" : characters.slice(start, characters.findLastIndex(isSeen) + 1).join("");
}

function dropJoiners(text: string): string {
  return text.replaceAll("\u200c", "").replaceAll("\u200d", "");
}

/** The domain in small ASCII letters; null when IDNA does not allow it. */
function toAsciiDomain(domain: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.\u3002\uff0e\uff61-]+$/u.test(dropJoiners(domain))) return null;
  const plain = domain.toLowerCase();
  const mapped = /^[a-z0-9.-]+$/.test(plain) && !plain.includes("xn--") ? plain : domainToASCII(domain);
  if (mapped === "" || !mapped.split(".").every((label) => LABEL.test(label))) return null;
  return mapped;
}

function refuse(kind: Exclude<AddressProblem["kind"], "invisible">): ReadAddress {
  return { ok: false, problem: { kind } };
}

function sayCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
