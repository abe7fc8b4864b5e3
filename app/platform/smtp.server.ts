import { setMaxListeners } from "node:events";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { MailFailure, type MailStep } from "./mail-failure.server";
import { type Deadline, openDeadline, TOO_LONG } from "./smtp-deadline.server";

type Envelope = { from: string; to: string };

/** Where mails go and how. */
export type SmtpServer = {
  options: ConstructorParameters<typeof SMTPConnection>[0];
  auth: Parameters<SMTPConnection["login"]>[0] | undefined;
  /** What is said when the password cannot be sent because nothing is encrypted. */
  noEncryption: string;
  /** Where not every address may be connected to: the way to one that may. @throws MailFailure */
  openSocket?: (milliseconds: number, stopping: AbortSignal) => Promise<Socket>;
};

/** Connections to one mail server, kept open between messages. Each carries one message at a time. */
export type SmtpPool = {
  /**
   * Hands over one message. `beforeEnd` runs when the server has taken the envelope and everything but the line
   * that ends the message was written: until it resolves, no server can have accepted the message.
   * @throws MailFailure
   */
  deliver: (envelope: Envelope, message: Buffer, beforeEnd: () => Promise<void>) => Promise<void>;
  /** Connects and signs in. @throws MailFailure */
  check: () => Promise<void>;
  /** Keeps no connection from now on; what is under way goes on. */
  retire: () => void;
  /** Gives up what is not handed over, waits a few seconds for answers to what is, and begins nothing new. */
  stop: () => void;
  close: () => void;
};

/** What nodemailer says about a failure, as far as it is used here. */
export type SmtpError = Error & { code?: string; command?: string; response?: string; responseCode?: number };

/** How long each step may take, in milliseconds, however much the server keeps talking meanwhile. */
export type SmtpSteps = {
  /** Name, connection, greeting, encryption. */
  connect: number;
  signIn: number;
  /** Sender, recipient, and the word that the message may come. */
  envelope: number;
  /** All but the last line of the message. */
  data: number;
  /** The answer to the whole message. After it the mail is in doubt, so this is long. */
  end: number;
  /** The same while the server process stops. */
  endWhenStopping: number;
};

export const SMTP_STEPS: SmtpSteps = {
  connect: 15_000,
  signIn: 20_000,
  envelope: 60_000,
  data: 60_000,
  end: 120_000,
  endWhenStopping: 5_000,
};

const IDLE_MILLISECONDS = 20_000;
const MESSAGES_PER_CONNECTION = 200;

const NO_ENCRYPTION =
  "The mail server offers no encryption (STARTTLS), and SMTP_URL holds a password, which would be sent in clear. Use smtps:// or a server that encrypts; ?allowClear=true at the end of SMTP_URL allows it all the same.";

export function openSmtpPool(server: string | SmtpServer, steps: SmtpSteps = SMTP_STEPS): SmtpPool {
  const { auth, options, noEncryption, openSocket } =
    typeof server === "string" ? readSmtpUrl(server) : server;
  const timeouts = {
    connectionTimeout: steps.connect,
    greetingTimeout: steps.connect,
    socketTimeout: steps.end,
  };
  const idle: SMTPConnection[] = [];
  const used = new WeakMap<SMTPConnection, number>();
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  let retired = false;

  async function connect(): Promise<SMTPConnection> {
    const socket = await openSocket?.(steps.connect, stopping.signal);
    const opened = socket === undefined ? {} : { connection: socket };
    const connection = new SMTPConnection({ ...timeouts, ...options, ...opened });
    const deadline = openDeadline(connection, stopping.signal);
    connection.on("error", (error) => deadline.fail(error as SmtpError));
    connection.once("end", () => drop(idle, connection));
    try {
      await deadline.within(steps.connect, (done) => connection.connect(done));
      if (auth !== undefined) await deadline.within(steps.signIn, (done) => connection.login(auth, done));
      return connection;
    } catch (error) {
      connection.close();
      throw classifyConnecting(error as SmtpError, auth === undefined ? null : noEncryption);
    }
  }

  function keep(connection: SMTPConnection): void {
    const messages = (used.get(connection) ?? 0) + 1;
    used.set(connection, messages);
    if (retired || stopping.signal.aborted || messages >= MESSAGES_PER_CONNECTION) {
      quit(connection);
      return;
    }
    idle.push(connection);
    setTimeout(() => {
      if (used.get(connection) === messages && drop(idle, connection)) quit(connection);
    }, IDLE_MILLISECONDS).unref();
  }

  /** A server that refused one message still takes the next one on the same connection. */
  function keepAfter(connection: SMTPConnection, error: SmtpError): void {
    const refusedOnly = error.code === "EENVELOPE" || error.code === "EMESSAGE";
    if (!refusedOnly || error.responseCode === 421 || connection.destroyed) connection.close();
    else connection.reset((failed) => (failed ? connection.close() : keep(connection)));
  }

  return {
    deliver: async (envelope, message, beforeEnd) => {
      for (;;) {
        const waiting = idle.pop();
        const connection = waiting ?? (await connect());
        const deadline = openDeadline(connection, stopping.signal);
        const result = await transmit({ connection, deadline, steps }, envelope, message, beforeEnd);
        if (result.ok) return keep(connection);
        keepAfter(connection, result.error);
        if (waiting !== undefined && result.untouched && !stopping.signal.aborted) continue;
        throw result.failure;
      }
    },
    check: async () => keep(await connect()),
    retire: () => {
      retired = true;
      for (const connection of idle.splice(0)) quit(connection);
    },
    stop: () => stopping.abort(),
    close: () => {
      stopping.abort();
      for (const connection of idle.splice(0)) quit(connection);
    },
  };
}

/** What SMTP_URL means: a password goes over an encrypted connection, unless `allowClear` says otherwise by name. */
function readSmtpUrl(url: string): SmtpServer {
  const { auth, allowClear, ...given } = parseConnectionUrl(url) as ReturnType<typeof parseConnectionUrl> & {
    allowClear?: unknown;
  };
  const encrypted = auth !== undefined && !given.secure && allowClear !== true ? { requireTLS: true } : {};
  return { auth, options: { ...given, ...encrypted }, noEncryption: NO_ENCRYPTION };
}

function quit(connection: SMTPConnection): void {
  connection.quit();
  setTimeout(() => connection.close(), 5_000).unref();
}

type Transmission =
  | { ok: true }
  | {
      ok: false;
      error: SmtpError;
      failure: Error /** Not a byte of the message was read. */;
      untouched: boolean;
    };
type Line = { connection: SMTPConnection; deadline: Deadline; steps: SmtpSteps };

async function transmit(
  { connection, deadline, steps }: Line,
  envelope: Envelope,
  message: Buffer,
  beforeEnd: () => Promise<void>,
): Promise<Transmission> {
  let started = false;
  let ended = false;
  let refusal: unknown = null;
  let deciding: Promise<void> = Promise.resolve();
  async function* read() {
    started = true;
    deadline.next(steps.data);
    yield message;
    deciding = beforeEnd();
    await deciding;
    if (connection.destroyed || !deadline.finish(steps.end, steps.endWhenStopping))
      throw new Error("The connection was lost.");
    ended = true;
  }
  const stream = Readable.from(read(), { objectMode: false });
  const error = await deadline
    .within(steps.envelope, (done) => connection.send({ ...envelope }, stream, (failed) => done(failed)))
    .then(
      () => null,
      (reason: unknown) => reason as SmtpError,
    );
  await deciding.catch((reason: unknown) => {
    refusal = reason;
  });
  if (error === null) return { ok: true };
  const untouched = !started && error.responseCode === undefined;
  if (refusal !== null) return { ok: false, error, failure: refusal as Error, untouched };
  return { ok: false, error, failure: classifyFailure(error, ended), untouched };
}

/**
 * A permanent answer to the recipient or the message is that message's own, as far as one answer can tell; an answer
 * to the sender, or one about the server's own state (X.3), is about all of them and will be mended. Silence after the
 * end was written leaves it open.
 */
function classifyFailure(error: SmtpError, ended: boolean): MailFailure {
  const { responseCode: code, command, response } = error;
  if (code === undefined) {
    const step = error.message === TOO_LONG ? "silence" : "connection";
    return new MailFailure(ended ? "in_doubt" : "unreachable", error.message, step);
  }
  const said = response ?? error.message;
  const step = command === "RCPT TO" ? "recipient" : command === "MAIL FROM" ? "sender" : "message";
  if (code === 421) return new MailFailure("unreachable", said, step);
  const own = command === "RCPT TO" || command === "DATA";
  if (!own || /^\d{3}[ -]4\.3\./.test(said)) return new MailFailure("sender", said, step);
  return new MailFailure(code >= 500 && code !== 503 ? "refused" : "deferred", said, step);
}

/** @param noEncryption what is said of a password that was not sent; null where there is none */
function classifyConnecting(error: SmtpError, noEncryption: string | null): MailFailure {
  const { responseCode: code, command, response, code: kind } = error;
  const said = response ?? error.message;
  const unencrypted = command === "STARTTLS" || (command === "EHLO" && kind === "ECONNECTION");
  if (noEncryption !== null && unencrypted && code !== undefined && code >= 500)
    return new MailFailure("no_encryption", noEncryption, "no_encryption");
  const refused = code !== undefined && code !== 421 && (code >= 500 || kind === "EAUTH");
  const step = nameConnectingStep(error);
  return new MailFailure(refused || kind === "EAUTH" ? "sender" : "unreachable", said, step);
}

/** What nodemailer and Node's TLS say of a connection, as a step. */
function nameConnectingStep({ code: kind, command, responseCode, message }: SmtpError): MailStep {
  if (kind === "EAUTH" || command?.startsWith("AUTH")) return "sign_in";
  if (responseCode !== undefined) return "greeting";
  if (kind === "EDNS") return "name";
  if (kind === "ETIMEDOUT" || message === TOO_LONG) return "silence";
  if (/certificate|self[- ]signed|altnames|CERT_|issuer/i.test(message)) return "certificate";
  if (kind === "ETLS" || /SSL|TLS|wrong version/i.test(message)) return "tls";
  return "connection";
}

function drop(list: SMTPConnection[], connection: SMTPConnection): boolean {
  const at = list.indexOf(connection);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}
