import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { listenSmtp, type SmtpBehaviour } from "./smtp-server";

export type { ReceivedMail, SmtpBehaviour } from "./smtp-server";

/** A real SMTP server that ends with the test. */
export async function startSmtp(behaviour: SmtpBehaviour = {}) {
  const server = await listenSmtp(behaviour);
  onTestFinished(server.close);
  return server;
}

/** A step of the talk, named by what the server is to answer: the connection, a command, or the end of the message. */
export type SmtpStep =
  | "greeting"
  | "EHLO"
  | "STARTTLS"
  | "AUTH"
  | "MAIL"
  | "RCPT"
  | "DATA"
  | "end"
  | "RSET"
  | "QUIT";

/** The reply to a step, in whole; `silent` says nothing, `trickle` sends a line of an endless reply now and then. */
export type SmtpReply = string | "silent" | "trickle";

const POLITE: Record<SmtpStep, string> = {
  greeting: "220 test.example",
  EHLO: "250 test.example",
  STARTTLS: "502 5.5.1 Not here",
  AUTH: "235 2.7.0 Welcome",
  MAIL: "250 2.1.0 Good",
  RCPT: "250 2.1.5 Good",
  DATA: "354 Go on",
  end: "250 2.0.0 Taken",
  RSET: "250 2.0.0 Good",
  QUIT: "221 2.0.0 Bye",
};

/** An SMTP server that says what the test tells it to, and keeps every line that it heard. */
export async function scriptSmtp(script: Partial<Record<SmtpStep, SmtpReply>> = {}) {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  const said = { ...POLITE, ...script };
  let taken = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    let inMessage = false;
    let rest = "";
    const answer = (step: SmtpStep) => {
      const reply = said[step];
      if (reply === "silent") return;
      if (reply === "trickle") timers.add(setInterval(() => socket.write("250-still here\r\n"), 20));
      else socket.write(`${reply}\r\n`);
      if (step === "DATA" && reply.startsWith("354")) inMessage = true;
      if (step === "end" && reply.startsWith("250")) taken += 1;
    };
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (!inMessage) heard.push(line);
        if (inMessage && line !== ".") continue;
        const step = inMessage ? "end" : ((line.split(/[ :]/)[0]?.toUpperCase() ?? "") as SmtpStep);
        inMessage = false;
        answer(step in said ? step : "RSET");
      }
    });
    answer("greeting");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const timer of timers) clearInterval(timer);
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return { host, url: `smtp://${host}`, said, heard, taken: () => taken };
}
