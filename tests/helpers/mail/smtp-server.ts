import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

export type ReceivedMail = { from: string; to: string; raw: string; mail: Email };

/** What the server does with a message whose bytes it has; `hang up` closes the connection without an answer. */
export type Verdict = "accept" | "hang up" | { code: number; text: string };

export type SmtpBehaviour = {
  /** Asked at RCPT TO. */
  recipient?: (address: string, attempt: number) => "accept" | { code: number; text: string };
  /** Asked when the first bytes of the message are there: hanging up here leaves it unfinished. */
  firstBytes?: (address: string, attempt: number) => "accept" | "hang up";
  /** Asked when the message is complete. */
  message?: (address: string, attempt: number) => Verdict;
  /** Milliseconds the server takes to answer a complete message. */
  delay?: number;
};

/** A real SMTP server in this process that keeps what it accepted, in order, until it is closed. */
export async function listenSmtp(behaviour: SmtpBehaviour = {}) {
  const received: ReceivedMail[] = [];
  const attempts = new Map<string, number>();
  let open = 0;
  let mostOpen = 0;
  const count = (key: string) => {
    attempts.set(key, (attempts.get(key) ?? 0) + 1);
    return attempts.get(key) ?? 0;
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onConnect: (_session, done) => {
      open += 1;
      mostOpen = Math.max(open, mostOpen);
      done();
    },
    onClose: () => {
      open -= 1;
    },
    onRcptTo: ({ address }, _session, done) => {
      const verdict = behaviour.recipient?.(address, count(`rcpt ${address}`)) ?? "accept";
      done(verdict === "accept" ? null : smtpError(verdict));
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo[0]?.address ?? "";
      const attempt = count(`data ${to}`);
      const chunks: Buffer[] = [];
      let gone = false;
      stream.on("data", (chunk: Buffer) => {
        if (chunks.push(chunk) > 1 || behaviour.firstBytes?.(to, attempt) !== "hang up") return;
        gone = true;
        hangUp(session);
      });
      stream.on("end", async () => {
        if (gone) return;
        const verdict = behaviour.message?.(to, attempt) ?? "accept";
        if (verdict === "hang up") return hangUp(session);
        if (verdict !== "accept") return done(smtpError(verdict));
        const raw = Buffer.concat(chunks).toString("utf8");
        const mailFrom = session.envelope.mailFrom;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to,
          raw,
          mail: await new PostalMime().parse(raw),
        });
        setTimeout(done, behaviour.delay ?? 0);
      });
    },
  });
  server.on("error", () => {});
  const dropConnections = () => {
    for (const connection of server.connections)
      (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy();
  };
  const hangUp = (session: SMTPServerSession) => {
    for (const connection of server.connections) {
      if ((connection as unknown as { session: SMTPServerSession }).session.id === session.id)
        (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy();
    }
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, mostOpen: () => mostOpen, dropConnections, close };
}

function smtpError({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
