import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { MailFailure } from "./mail-failure.server";

type Envelope = { from: string; to: string };

/** Connections to one mail server, kept open between messages. Each carries one message at a time. */
export type SmtpPool = {
  /**
   * Hands over one message. `beforeEnd` runs when the server has taken the envelope and everything but the line
   * that ends the message was written: until it resolves, no server can have accepted the message.
   * @throws MailFailure
   */
  deliver: (envelope: Envelope, message: Buffer, beforeEnd: () => Promise<void>) => Promise<void>;
  close: () => void;
};

/** What nodemailer says about a failure, as far as it is used here. */
type SmtpError = Error & { code?: string; command?: string; response?: string; responseCode?: number };

const IDLE_MILLISECONDS = 20_000;
const MESSAGES_PER_CONNECTION = 200;
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 300_000 };

export function openSmtpPool(url: string): SmtpPool {
  const { auth, ...options } = parseConnectionUrl(url);
  const idle: SMTPConnection[] = [];
  const used = new WeakMap<SMTPConnection, number>();
  let closed = false;

  function connect(): Promise<SMTPConnection> {
    return new Promise((resolve, reject) => {
      const connection = new SMTPConnection({ ...TIMEOUTS, ...options });
      connection.on("error", reject);
      connection.once("end", () => drop(idle, connection));
      connection.connect((error) => {
        if (error) return reject(error);
        if (auth === undefined) return resolve(connection);
        connection.login(auth, (refused) => (refused ? reject(refused) : resolve(connection)));
      });
    });
  }

  function keep(connection: SMTPConnection): void {
    const messages = (used.get(connection) ?? 0) + 1;
    used.set(connection, messages);
    if (closed || messages >= MESSAGES_PER_CONNECTION) {
      connection.quit();
      return;
    }
    idle.push(connection);
    setTimeout(() => {
      if (used.get(connection) === messages && drop(idle, connection)) connection.quit();
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
        const connection = waiting ?? (await connect().catch(failUnreachable));
        const result = await transmit(connection, envelope, message, beforeEnd);
        if (result.ok) return keep(connection);
        keepAfter(connection, result.error);
        if (waiting !== undefined && result.untouched) continue;
        throw result.failure;
      }
    },
    close: () => {
      closed = true;
      for (const connection of idle.splice(0)) connection.quit();
    },
  };
}

type Transmission =
  | { ok: true }
  | {
      ok: false;
      error: SmtpError;
      failure: Error /** Not a byte of the message was read. */;
      untouched: boolean;
    };

async function transmit(
  connection: SMTPConnection,
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
    yield message;
    deciding = beforeEnd();
    await deciding;
    if (connection.destroyed) throw new Error("The connection was lost.");
    ended = true;
  }
  const stream = Readable.from(read(), { objectMode: false });
  const error = await new Promise<SmtpError | null>((resolve) =>
    connection.send(envelope, stream, (failed) => resolve(failed as SmtpError | null)),
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
 * A permanent answer to the recipient or the message is that message's own; a permanent answer to the sender or
 * the sign-in is about all of them and will be mended. Silence after the end was written leaves it open.
 */
function classifyFailure(error: SmtpError, ended: boolean): MailFailure {
  const { responseCode: code, command, response } = error;
  if (code === undefined)
    return ended ? new MailFailure("in_doubt", error.message) : new MailFailure("unreachable", error.message);
  const said = response ?? error.message;
  if (code === 421) return new MailFailure("unreachable", said);
  const own = command === "RCPT TO" || command === "DATA";
  return new MailFailure(own && code >= 500 && code !== 503 ? "refused" : "deferred", said);
}

function failUnreachable(error: unknown): never {
  throw new MailFailure("unreachable", error instanceof Error ? error.message : "unknown");
}

function drop(list: SMTPConnection[], connection: SMTPConnection): boolean {
  const at = list.indexOf(connection);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}
