import { type AddressInfo, createServer, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import { inject, onTestFinished } from "vitest";
import type { OwnMailServer } from "#app/platform/own-mail-server.server";
import { makeCertificate } from "./certificate";

export type Spoken = {
  /** From the first byte, on STARTTLS, or not at all. */
  encrypts?: "tls" | "starttls" | "never";
  /** Whose certificate it shows. */
  certificate?: "trusted" | "of nobody" | "of another";
  /** What it answers, by the word it heard; `silent` says nothing. */
  answers?: Partial<Record<"greeting" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "end", string>>;
};

const POLITE: Record<string, string> = {
  greeting: "220 test.example",
  AUTH: "235 2.7.0 Welcome",
  MAIL: "250 2.1.0 Good",
  RCPT: "250 2.1.5 Good",
  DATA: "354 Go on",
  end: "250 2.0.0 Taken",
  QUIT: "221 2.0.0 Bye",
  RSET: "250 2.0.0 Good",
};

/** A mail server that encrypts, knows one user, and keeps what it took. */
export async function startOwnServer({
  encrypts = "starttls",
  certificate = "trusted",
  answers = {},
}: Spoken = {}) {
  const said: Record<string, string> = { ...POLITE, ...answers };
  const taken: { to: string; text: string }[] = [];
  const signedIn: string[] = [];
  const sockets = new Set<Socket>();
  const secureContext = createSecureContext(chooseCertificate(certificate));
  const secure = (socket: Socket) => new TLSSocket(socket, { isServer: true, secureContext });

  function talk(socket: Socket, encrypted: boolean): void {
    let rest = "";
    let message: string[] | null = null;
    let to = "";
    const answer = (step: string) => {
      if (said[step] !== "silent") socket.write(`${said[step] ?? "502 5.5.1 What?"}\r\n`);
    };
    const hear = (line: string) => {
      if (message !== null) {
        if (line !== ".") return void message.push(line);
        const text = message.join("\r\n");
        message = null;
        if (said.end?.startsWith("250")) taken.push({ to, text });
        return answer("end");
      }
      const word = line.split(/[ :]/)[0]?.toUpperCase() ?? "";
      if (word === "EHLO") {
        const offers = [...(encrypts === "starttls" && !encrypted ? ["STARTTLS"] : []), "AUTH PLAIN"];
        return void socket.write(
          `250-test.example\r\n${offers
            .slice(1)
            .map((one) => `250-${one}\r\n`)
            .join("")}250 ${offers[0]}\r\n`,
        );
      }
      if (word === "STARTTLS" && encrypts === "starttls") {
        socket.removeAllListeners("data");
        socket.write("220 2.0.0 Go on\r\n");
        return listen(secure(socket), true);
      }
      if (word === "AUTH") signedIn.push(Buffer.from(line.split(" ")[2] ?? "", "base64").toString());
      if (word === "RCPT") to = /<([^>]*)>/.exec(line)?.[1] ?? "";
      if (word === "DATA" && said.DATA?.startsWith("354")) message = [];
      answer(word);
    };
    socket.on("data", (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) hear(line);
    });
  }

  function listen(socket: Socket, encrypted: boolean): void {
    sockets.add(socket);
    socket.on("error", () => {});
    talk(socket, encrypted);
  }

  const server = createServer((plain) => {
    sockets.add(plain);
    plain.on("error", () => {});
    const socket = encrypts === "tls" ? secure(plain) : plain;
    listen(socket, encrypts === "tls");
    if (said.greeting !== "silent") socket.write(`${said.greeting}\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const settings: OwnMailServer = {
    host: "127.0.0.1",
    port,
    security: encrypts === "tls" ? "tls" : "starttls",
    user: "survey",
    password: "correct horse",
    sender: "Acme <survey@acme.example>",
  };
  return { settings, said, taken, signedIn };
}

function chooseCertificate(which: Spoken["certificate"]) {
  if (which === "trusted") return inject("trustedCertificate");
  return makeCertificate([which === "of another" ? "mail.other.example" : "127.0.0.1"]);
}
