import { connect, isIP, type Socket } from "node:net";
import { MailFailure } from "./mail-failure.server";
import { findMailAddresses, MAIL_PORTS, type Resolve } from "./mail-host.server";
import type { SmtpServer } from "./smtp.server";
import { TOO_LONG } from "./smtp-deadline.server";

/** The mail server that an owner names, and how to sign in there. */
export type OwnMailServer = {
  host: string;
  port: number;
  security: "tls" | "starttls";
  user: string | null;
  password: string | null;
  /** As MAIL_FROM is written. */
  sender: string;
};

/** Whether owners may name hosts of this machine and its network, too, at any port (SMTP_PRIVATE_HOSTS). */
export type HostRule = { allowPrivate: boolean; resolve?: Resolve };

const NO_ENCRYPTION =
  "The mail server offers no encryption (STARTTLS), so the password was not sent. Choose TLS, or a server that encrypts.";

/** What a pool needs of it: each connection goes to an address that was looked at, and asks for no other name. */
export function describeOwnServer(server: OwnMailServer, rule: HostRule): SmtpServer {
  const { host, port, security, user, password } = server;
  const auth = user === null ? undefined : { user, pass: password ?? "" };
  const secure = security === "tls";
  return {
    auth,
    options: { host, port, secure, requireTLS: auth !== undefined && !secure },
    noEncryption: NO_ENCRYPTION,
    openSocket: (milliseconds, stopping) => openSocket(server, rule, milliseconds, stopping),
  };
}

/** @throws MailFailure */
async function openSocket(
  { host, port }: OwnMailServer,
  rule: HostRule,
  milliseconds: number,
  stopping: AbortSignal,
): Promise<Socket> {
  if (!rule.allowPrivate && !MAIL_PORTS.includes(port))
    throw new MailFailure("unreachable", "No mail is handed over at this port.", "private");
  const until = performance.now() + milliseconds;
  const addresses = await findMailAddresses(host, rule);
  const left = until - performance.now();
  if (stopping.aborted) throw new MailFailure("unreachable", "Stopped before the mail was handed over.");
  if (left <= 0) throw new MailFailure("unreachable", TOO_LONG, "silence");
  return connectTo({ host, port, addresses }, left, stopping);
}

/** Tries the addresses in turn; the name itself is not asked for again. */
function connectTo(
  { host, port, addresses }: { host: string; port: number; addresses: string[] },
  milliseconds: number,
  stopping: AbortSignal,
): Promise<Socket> {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: Math.max(250, Math.floor(milliseconds / (found.length + 1))),
      lookup: (_name, options, done) => {
        const [first] = found;
        if (options.all) done(null, found);
        else done(null, first?.address ?? "", first?.family);
      },
    });
    const fail = (failure: MailFailure) => {
      end();
      socket.destroy();
      reject(failure);
    };
    const stop = () => fail(new MailFailure("unreachable", "Stopped before the mail was handed over."));
    const timer = setTimeout(
      () => fail(new MailFailure("unreachable", TOO_LONG, "silence")),
      Math.max(1, milliseconds),
    );
    function end() {
      clearTimeout(timer);
      stopping.removeEventListener("abort", stop);
    }
    stopping.addEventListener("abort", stop, { once: true });
    // stays: the socket may fail before whoever gets it listens
    socket.on("error", () =>
      fail(new MailFailure("unreachable", "The mail server could not be reached.", "connection")),
    );
    socket.once("connect", () => {
      end();
      resolve(socket);
    });
  });
}
