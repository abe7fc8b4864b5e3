export type Reach = "everyone" | "network" | "machine";

const LOOPBACK = /^((.+\.)?localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])$/;
const PRIVATE_ADDRESS =
  /^(10(\.\d{1,3}){3}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}|192\.168(\.\d{1,3}){2}|169\.254(\.\d{1,3}){2}|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])(\.\d{1,3}){2}|\[f[cd][\da-f]*:.*\]|\[fe[89ab][\da-f]*:.*\])$/;
/** Names that only one's own network knows (RFC 6762, RFC 8375), and those without a dot. */
const PRIVATE_NAME = /(^[^.[]+|\.(local|localdomain|lan|home|home\.arpa|internal|intranet|corp))\.?$/;

/** Who can open an address: everybody, only people in the same network, or only whoever sits at the server. */
export function findReach(baseUrl: string): Reach {
  const hostname = new URL(baseUrl).hostname.replace(/^\[::ffff:(.+)\]$/, (_, mapped) => readMapped(mapped));
  if (LOOPBACK.test(hostname)) return "machine";
  return PRIVATE_ADDRESS.test(hostname) || PRIVATE_NAME.test(hostname) ? "network" : "everyone";
}

/** "7f00:1", as a URL writes it, is 127.0.0.1. */
function readMapped(groups: string): string {
  const [high = 0, low = 0] = groups.split(":").map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
