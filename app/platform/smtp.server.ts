import { setMaxListeners } from "node:events";
import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { MailFailure } from "./mail-failure.server";
import { type Deadline, openDeadline } from "./smtp-deadline.server";

type Envelope = { from: string; to: string };

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

export function openSmtpPool(url: string, steps: SmtpSteps = SMTP_STEPS): SmtpPool {
  const { auth, options } = readSmtpUrl(url, steps);
  const idle: SMTPConnection[] = [];
  const used = new WeakMap<SMTPConnection, number>();
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);

  async function connect(): Promise<SMTPConnection> {
    const connection = new SMTPConnection(options);
    const deadline = openDeadline(connection, stopping.signal);
    connection.on("error", (error) => deadline.fail(error as SmtpError));
    connection.once("end", () => drop(idle, connection));
    try {
      await deadline.within(steps.connect, (done) => connection.connect(done));
      if (auth !== undefined) await deadline.within(steps.signIn, (done) => connection.login(auth, done));
      return connection;
    } catch (error) {
      connection.close();
      throw classifyConnecting(error as SmtpError, auth !== undefined);
    }
  }

  function keep(connection: SMTPConnection): void {
    const messages = (used.get(connection) ?? 0) + 1;
    used.set(connection, messages);
    if (stopping.signal.aborted || messages >= MESSAGES_PER_CONNECTION) {
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
    stop: () => stopping.abort(),
    close: () => {
      stopping.abort();
      for (const connection of idle.splice(0)) quit(connection);
    },
  };
}

/** What SMTP_URL means: a password goes over an encrypted connection, unless `allowClear` says otherwise by name. */
function readSmtpUrl(url: string, steps: SmtpSteps) {
  const { auth, allowClear, ...given } = parseConnectionUrl(url) as ReturnType<typeof parseConnectionUrl> & {
    allowClear?: unknown;
  };
  const timeouts = {
    connectionTimeout: steps.connect,
    greetingTimeout: steps.connect,
    socketTimeout: steps.end,
  };
  const encrypted = auth !== undefined && !given.secure && allowClear !== true ? { requireTLS: true } : {};
  return { auth, options: { ...timeouts, ...given, ...encrypted } };
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
  if (code === undefined)
    return ended ? new MailFailure("in_doubt", error.message) : new MailFailure("unreachable", error.message);
  const said = response ?? error.message;
  if (code === 421) return new MailFailure("unreachable", said);
  const own = command === "RCPT TO" || command === "DATA";
  if (!own || /^\d{3}[ -]4\.3\./.test(said)) return new MailFailure("sender", said);
  return new MailFailure(code >= 500 && code !== 503 ? "refused" : "deferred", said);
}

function classifyConnecting(error: SmtpError, withPassword: boolean): MailFailure {
  const { responseCode: code, command, response, code: kind } = error;
  const said = response ?? error.message;
  const noEncryption = command === "STARTTLS" || (command === "EHLO" && kind === "ECONNECTION");
  if (withPassword && noEncryption && code !== undefined && code >= 500)
    return new MailFailure("no_encryption", NO_ENCRYPTION);
  const refused = code !== undefined && code !== 421 && (code >= 500 || kind === "EAUTH");
  return new MailFailure(refused || kind === "EAUTH" ? "sender" : "unreachable", said);
}

function drop(list: SMTPConnection[], connection: SMTPConnection): boolean {
  const at = list.indexOf(connection);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}
