import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MailComposer from "nodemailer/lib/mail-composer";
import { prepareFile, removeStaleParts } from "#db/whole-file.server";
import type { Env } from "./env.server";
import { isMailAddress, readMailAddress, readSender } from "./mail-address.server";
import { describeOwnServer, type HostRule, type OwnMailServer } from "./own-mail-server.server";
import { openSmtpPool, type SmtpPool, type SmtpSteps } from "./smtp.server";

export type Message = {
  /** Makes the Message-ID: the same message sent again carries the same one. */
  id: string;
  /** Whose people it is for; absent where it lets a member of any organization sign in or join. */
  organizationId?: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** A PNG that the HTML shows by `LOGO_SOURCE`. */
  logo?: Uint8Array;
};

/** Where the HTML of a message finds the picture that goes with it. */
export const LOGO_SOURCE = "cid:logo@letter";

export type MailTransport = {
  /** False where mail only goes to the outbox: waves that are launched over it are trials. */
  reachesPeople: boolean;
  /** As whom it sends, in the form of MAIL_FROM. */
  sender: string;
  /**
   * Hands one message to the mail server and resolves when it was accepted. Until `beforeEnd` resolves, the
   * server cannot have accepted it.
   * @throws MailFailure, or what `beforeEnd` threw
   */
  send: (message: Message, beforeEnd?: () => Promise<void>) => Promise<void>;
  /** The messages of the outbox, newest first; none where a mail server is configured. */
  readOutbox: () => OutboxMessage[];
  /** Connects to the mail server and signs in, without sending anything. @throws MailFailure */
  check: () => Promise<void>;
  /** Another one takes its place: what is under way goes on, and nothing is kept open. */
  retire: () => void;
  /** The process stops: what is not handed over is given back at once, and answers are awaited a few seconds only. */
  stop: () => void;
  close: () => void;
};

/** The installation's own transport, and beside it those of organizations that have a mail server of their own. */
export type InstallationMail = MailTransport & {
  /** The transport of an organization, opened anew where another version of its settings holds. */
  keepOwn: (organizationId: string, version: string, open: () => MailTransport) => MailTransport;
  /** An organization has no mail server of its own any more. */
  dropOwn: (organizationId: string) => void;
};

export type OutboxMessage = Message & { sentAt: string };

type MailPlace = Pick<Env, "SMTP_URL" | "MAIL_FROM" | "DATA_DIR"> & Partial<Pick<Env, "PARALLAX_ROLE">>;

export function openMail(env: MailPlace): InstallationMail {
  const installation = openInstallation(env);
  const own = new Map<string, { version: string; transport: MailTransport }>();
  const all = () => [installation, ...[...own.values()].map(({ transport }) => transport)];
  let stopped = false;
  const dropOwn = (organizationId: string) => {
    own.get(organizationId)?.transport.retire();
    own.delete(organizationId);
  };
  return {
    ...installation,
    keepOwn: (organizationId, version, open) => {
      const kept = own.get(organizationId);
      if (kept?.version === version) return kept.transport;
      dropOwn(organizationId);
      const transport = open();
      if (stopped) transport.stop();
      own.set(organizationId, { version, transport });
      return transport;
    },
    dropOwn,
    stop: () => {
      stopped = true;
      for (const transport of all()) transport.stop();
    },
    close: () => {
      stopped = true;
      for (const transport of all()) transport.close();
    },
  };
}

/** A transport to a mail server that an owner named. Its address is looked at before each connection. */
export function openOwnMail(server: OwnMailServer, rule: HostRule, steps?: SmtpSteps): MailTransport {
  return openSmtp(openSmtpPool(describeOwnServer(server, rule), steps), server.sender);
}

function openSmtp(pool: SmtpPool, from: string): MailTransport {
  const sender = readSender(from);
  if (sender === null) throw new RangeError("The sender of mails is not one sender.");
  return {
    reachesPeople: true,
    sender: from,
    send: async (message, beforeEnd = async () => {}) => {
      const to = { ...message.to, address: requireMailAddress(message.to.address) };
      const bytes = await composeMail({ ...message, to }, sender);
      await pool.deliver({ from: sender.address, to: to.address }, bytes, beforeEnd);
    },
    readOutbox: () => [],
    check: () => pool.check(),
    retire: () => pool.retire(),
    stop: () => pool.stop(),
    close: () => pool.close(),
  };
}

/**
 * The bytes of a message. Line breaks in names and subjects become spaces, so that nothing adds a header.
 *
 * No program answers it (RFC 3834, and Exchange's own header for the same), and no receipt tells who has read it; but
 * that it could not be delivered is said, so the header does not say `All`. It carries no header of mailing lists:
 * nobody subscribed, and there is nothing yet that List-Unsubscribe could truly do.
 */
async function composeMail(message: Message, from: Message["to"]): Promise<Buffer> {
  const domain = from.address.split("@").at(-1);
  const composed = new MailComposer({
    from,
    to: { name: onOneLine(message.to.name), address: message.to.address },
    subject: onOneLine(message.subject),
    text: composeText(message.text),
    html: message.html,
    attachments: message.logo === undefined ? [] : [attachLogo(message.logo)],
    messageId: `<${message.id}@${domain}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply",
    },
  });
  return composed.compile().build();
}

function attachLogo(bytes: Uint8Array) {
  const cid = LOGO_SOURCE.slice("cid:".length);
  const shown = { contentType: "image/png", contentDisposition: "inline" as const };
  return { cid, filename: "logo.png", content: Buffer.from(bytes), ...shown };
}

/**
 * Plain letters go as they are: nodemailer would encode a text with one line of more than 76 characters, tear the
 * link in it apart and write the space of the signature's delimiter as =20. Gateways that look for links in the bytes
 * rather than in the text find this one whole.
 */
function composeText(text: string): string | { raw: string } {
  if (!/^[\n\x20-\x7e]*$/.test(text) || /.{900}/.test(text)) return text;
  const head = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 7bit";
  return { raw: `${head}\r\n\r\n${text.replaceAll("\n", "\r\n")}` };
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

function openInstallation(env: MailPlace): MailTransport {
  if (env.PARALLAX_ROLE === "box") return { ...NOTHING, sender: env.MAIL_FROM };
  return env.SMTP_URL
    ? openSmtp(openSmtpPool(env.SMTP_URL), env.MAIL_FROM)
    : openOutbox(join(env.DATA_DIR, "outbox"), env.MAIL_FROM);
}

/** A box host sends nothing, and has no folder where mails would lie. */
const NOTHING: Omit<MailTransport, "sender"> = {
  reachesPeople: false,
  send: async () => {
    throw new Error("A box host sends no mail.");
  },
  readOutbox: () => [],
  check: async () => {},
  retire: () => {},
  stop: () => {},
  close: () => {},
};

function openOutbox(folder: string, sender: string): MailTransport {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeStaleParts(folder);
  return {
    reachesPeople: false,
    sender,
    send: async ({ logo: _logo, ...message }, beforeEnd = async () => {}) => {
      requireMailAddress(message.to.address);
      const path = join(folder, `${message.id.replaceAll(/[^\w-]/g, "_")}.json`);
      const file = prepareFile(path, JSON.stringify({ ...message, sentAt: new Date().toISOString() }));
      try {
        await beforeEnd();
      } catch (error) {
        file.drop();
        throw error;
      }
      file.commit();
    },
    readOutbox: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .flatMap((name) => readMessage(join(folder, name)))
        .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1)),
    check: async () => {},
    retire: () => {},
    stop: () => {},
    close: () => {},
  };
}

/** A file that an older version left half written on a full disk hides no other mail. */
function readMessage(path: string): OutboxMessage[] {
  try {
    return [JSON.parse(readFileSync(path, "utf8")) as OutboxMessage];
  } catch {
    return [];
  }
}

function requireMailAddress(text: string): string {
  const read = isMailAddress(text) ? readMailAddress(text) : null;
  if (!read?.ok) throw new RangeError("The recipient is not one plain mail address.");
  return read.address;
}
