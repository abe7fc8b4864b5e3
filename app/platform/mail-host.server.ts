import { ADDRCONFIG } from "node:dns";
import { lookup, Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";
import { MailFailure } from "./mail-failure.server";

/** All addresses of a name; none where there is no such name. @throws Error where nobody could be asked */
export type Resolve = (name: string) => Promise<string[]>;

/** Ports at which mail is handed over. Any other one is somebody else's service. */
export const MAIL_PORTS: readonly number[] = [25, 465, 587, 2525];

const TYPED = /^[\p{L}\p{M}\p{N}.\u3002_-]+$/u;
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
const DNS_MILLISECONDS = 4_000;

/**
 * The name of a host as it is asked for, or a number address as it is written plainly: small ASCII letters, no dot at
 * the end, no brackets. Null for what is neither, and for the odd ways to write a number (0x7f.1, 2130706433, 127.1),
 * which some programs read as an address and others as a name.
 */
export function readMailHost(text: string): string | null {
  const typed = text.trim().replace(/^\[([^[\]]*)\]$/, "$1");
  if (typed.length > 253) return null;
  if (isIP(typed) > 0) return typed.includes("%") ? null : ipaddr.parse(typed).toString();
  if (!TYPED.test(typed)) return null;
  const name = domainToASCII(typed).replace(/\.$/, "");
  const labels = name.split(".");
  if (!labels.every((label) => LABEL.test(label))) return null;
  return /^(\d+|0x[\da-f]*)$/.test(labels.at(-1) ?? "") ? null : name;
}

/** Whether an address is one of the open internet: of no machine, network or cloud from within. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  // of IPv6 only this eighth is given out; among the rest are older forms that hold an address of IPv4
  return parsed.kind() === "ipv4" || ((parsed as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}

/**
 * The addresses to connect to. An owner names any host, so one that is not of the open internet is refused, and with
 * it the name that leads there, whatever its other addresses are.
 * @throws MailFailure
 */
export async function findMailAddresses(
  host: string,
  rule: { allowPrivate: boolean; resolve?: Resolve },
): Promise<string[]> {
  const resolve = rule.resolve ?? (rule.allowPrivate ? resolveAnyName : resolveName);
  const addresses = isIP(host) > 0 ? [host] : await resolve(host).catch(sayUnresolved);
  if (addresses.length === 0) throw new MailFailure("unreachable", "There is no host of this name.", "name");
  if (rule.allowPrivate || addresses.every(isPublicAddress)) return addresses;
  throw new MailFailure("unreachable", "This host is not on the open internet.", "private");
}

/** By the name servers alone: they answer beside the event loop, and a slow one holds no thread that others need. */
async function resolveName(name: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: DNS_MILLISECONDS / 2, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (found.length > 0) return found;
  const failed = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as Error] : []));
  if (failed.every(isUnknown)) return [];
  throw failed.find((error) => !isUnknown(error)) ?? new Error("The name servers gave no address.");
}

/** Names that only this machine or its network knows, too. */
async function resolveAnyName(name: string): Promise<string[]> {
  const found = await resolveName(name).catch(() => []);
  if (found.length > 0) return found;
  const known = await lookup(name, { all: true, hints: ADDRCONFIG }).catch((error: Error) => {
    if (isUnknown(error)) return [];
    throw error;
  });
  return known.map(({ address }) => address);
}

function isUnknown(error: Error): boolean {
  return ["ENOTFOUND", "ENODATA", "EBADNAME"].includes((error as NodeJS.ErrnoException).code ?? "");
}

function sayUnresolved(): never {
  throw new MailFailure("unreachable", "The name of the mail server could not be looked up.", "resolver");
}
