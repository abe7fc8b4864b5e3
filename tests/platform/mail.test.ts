import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type MailTransport, type Message, openMail } from "#app/platform/mail.server";
import { MailFailure } from "#app/platform/mail-failure.server";
import { startSmtp } from "#tests/helpers/mail/smtp";

const MAIL_FROM = "Parallax of Acme <survey@acme.example>";

function openTransport(url: string | undefined): MailTransport {
  const folder = mkdtempSync(join(tmpdir(), "parallax-mail-"));
  const transport = openMail({ SMTP_URL: url, MAIL_FROM, DATA_DIR: folder });
  onTestFinished(() => {
    transport.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return transport;
}

function messageTo(address: string, name = "Ada Lovelace"): Message {
  return {
    id: `id-${address}`,
    to: { name, address },
    subject: "Zwölf Fragen",
    text: "Grüße",
    html: "<p>Grüße",
  };
}

async function failureOf(sending: Promise<void>): Promise<MailFailure> {
  const error = await sending.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof MailFailure) return error;
  throw new Error(`A mail failure was expected, not ${String(error)}.`);
}

test("a mail arrives with sender, subject, both bodies, its own Message-ID and the marks of an automatic mail", async () => {
  const server = await startSmtp();
  const transport = openTransport(server.url);
  const before = new Date();
  await transport.send(messageTo("ada@acme.example"));
  const [arrived] = server.received;
  expect(arrived?.from).toBe("survey@acme.example");
  expect(arrived?.mail.from).toEqual({ address: "survey@acme.example", name: "Parallax of Acme" });
  expect(arrived?.mail.to).toEqual([{ address: "ada@acme.example", name: "Ada Lovelace" }]);
  expect(arrived?.mail.subject).toBe("Zwölf Fragen");
  expect(arrived?.mail.text?.trim()).toBe("Grüße");
  expect(arrived?.mail.html?.trim()).toBe("<p>Grüße");
  expect(arrived?.mail.messageId).toBe("<id-ada@acme.example@acme.example>");
  const headers = Object.fromEntries(arrived?.mail.headers.map(({ key, value }) => [key, value]) ?? []);
  expect(headers["auto-submitted"]).toBe("auto-generated");
  expect(headers["x-auto-response-suppress"]).toBe("DR, RN, NRN, OOF, AutoReply");
  // a header has whole seconds
  const second = Math.floor(before.getTime() / 1000) * 1000;
  expect(new Date(headers.date ?? "").getTime()).toBeGreaterThanOrEqual(second);
  expect(new Date(headers.date ?? "").getTime()).toBeLessThanOrEqual(Date.now());
  expect(Object.keys(headers).filter((key) => /^(list-|precedence|x-mailer|bcc)/.test(key))).toEqual([]);
});

const href = `https://survey.acme.example/i/3f0c7a52-6a0e-4c6e-9f0b-2f9f3f0d8a11#sales.${"aB-_".repeat(10)}xyz`;

/** The plain part as its bytes are on the wire, and what they say. */
async function sendText(text: string): Promise<{ raw: string; decoded: string }> {
  const server = await startSmtp();
  await openTransport(server.url).send({ ...messageTo("ada@acme.example"), text });
  const [arrived] = server.received;
  const boundary = /boundary="([^"]+)"/.exec(arrived?.raw ?? "")?.[1];
  const raw = arrived?.raw.split(`--${boundary}`)[1] ?? "";
  return { raw, decoded: arrived?.mail.text ?? "" };
}

test("the delimiter of the signature and the link of a plain text go over the wire as they are", async () => {
  const { raw, decoded } = await sendText(`Hello,\n\nOpen:\n${href}\n\n.\n\n-- \nYou get this mail.\n`);
  expect(raw).toContain("\r\n-- \r\nYou get this mail.\r\n");
  expect(raw).toContain(`\r\n${href}\r\n`);
  expect(raw).toMatch(/Content-Transfer-Encoding: 7bit/i);
  expect(raw).not.toMatch(/format=flowed/i);
  expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(decoded).toContain("\n-- \nYou get this mail.\n");
});

test("where a text has other letters, decoding gives delimiter and link back, each on one line", async () => {
  const { raw, decoded } = await sendText(`Hello Zoë,\n\nOpen:\n${href}?a=b\n\n-- \nGrüße 李雷 🦊\n`);
  expect(raw).toMatch(/Content-Transfer-Encoding: quoted-printable/i);
  expect(raw).toContain("\r\n--=20\r\n");
  expect(decodeQuotedPrintable(raw)).toContain(`\r\n${href}?a=b\r\n\r\n-- \r\nGrüße 李雷 🦊\r\n`);
  expect(decoded).toContain(`\n${href}?a=b\n\n-- \nGrüße 李雷 🦊\n`);
});

/** RFC 2045 6.7. */
function decodeQuotedPrintable(raw: string): string {
  const bytes = raw
    .replaceAll(/[ \t]+\r\n/g, "\r\n")
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

test("a mail cannot be made to carry a header or a second recipient", async () => {
  const server = await startSmtp();
  const transport = openTransport(server.url);
  const name = "Ada\r\nBcc: eve@evil.example\u2028X: y";
  await transport.send({
    ...messageTo("ada@acme.example", name),
    subject: "Hello\r\nBcc: eve@evil.example\r\n\r\nBody",
  });
  const [arrived] = server.received;
  expect(server.received).toHaveLength(1);
  expect(arrived?.mail.headers.some(({ key }) => key === "bcc" || key === "x")).toBe(false);
  expect(arrived?.mail.to).toEqual([{ address: "ada@acme.example", name: "Ada Bcc: eve@evil.example X: y" }]);
  expect(arrived?.mail.text?.trim()).toBe("Grüße");
  for (const address of ["a@acme.example\r\nRCPT TO:<eve@evil.example>", "a@acme.example, eve@evil.example"])
    await expect(transport.send(messageTo(address))).rejects.toThrow("one plain mail address");
  expect(server.received).toHaveLength(1);
});

test("a connection is used for one mail after the other, also after one was refused", async () => {
  const server = await startSmtp({
    recipient: (address) => (address.startsWith("gone") ? { code: 550, text: "No such user" } : "accept"),
  });
  const transport = openTransport(server.url);
  await transport.send(messageTo("a@acme.example"));
  expect(await failureOf(transport.send(messageTo("gone@acme.example")))).toMatchObject({ kind: "refused" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await transport.send(messageTo("b@acme.example"));
  expect(server.received.map(({ to }) => to)).toEqual(["a@acme.example", "b@acme.example"]);
  expect(server.mostOpen()).toBe(1);
});

test("a failure says whether the message is refused, deferred, unreachable or in doubt", async () => {
  const server = await startSmtp({
    recipient: (address) => (address.startsWith("grey") ? { code: 451, text: "Later" } : "accept"),
    message: (address) =>
      address.startsWith("silent")
        ? "hang up"
        : address.startsWith("spam")
          ? { code: 554, text: "Looks like spam" }
          : "accept",
  });
  const transport = openTransport(server.url);
  expect(await failureOf(transport.send(messageTo("grey@acme.example")))).toMatchObject({ kind: "deferred" });
  expect(await failureOf(transport.send(messageTo("spam@acme.example")))).toMatchObject({ kind: "refused" });
  expect(await failureOf(transport.send(messageTo("silent@acme.example")))).toMatchObject({
    kind: "in_doubt",
  });
  const nobody = openTransport("smtp://127.0.0.1:1");
  expect(await failureOf(nobody.send(messageTo("a@acme.example")))).toMatchObject({ kind: "unreachable" });
});

test("a connection that breaks before the end of the message leaves no doubt", async () => {
  const server = await startSmtp({
    firstBytes: (_address, attempt) => (attempt === 1 ? "hang up" : "accept"),
  });
  const transport = openTransport(server.url);
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 100));
  expect(await failureOf(transport.send(messageTo("a@acme.example"), wait))).toMatchObject({
    kind: "unreachable",
  });
  await transport.send(messageTo("a@acme.example"), wait);
  expect(server.received).toHaveLength(1);
});

test("a message whose sender changes its mind before the end was never sent", async () => {
  const server = await startSmtp();
  const transport = openTransport(server.url);
  const stop = () => Promise.reject(new Error("somebody else has it"));
  await expect(transport.send(messageTo("a@acme.example"), stop)).rejects.toThrow("somebody else has it");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.received).toHaveLength(0);
});

test("a connection that the server closed while it was idle is replaced without a word", async () => {
  const server = await startSmtp();
  const transport = openTransport(server.url);
  for (const name of ["a", "b", "c"]) {
    await transport.send(messageTo(`${name}@acme.example`));
    server.dropConnections();
  }
  expect(server.received.map(({ to }) => to)).toEqual(["a@acme.example", "b@acme.example", "c@acme.example"]);
});

test("the outbox keeps each message in a file of its own, and none before its last step", async () => {
  const transport = openTransport(undefined);
  expect(transport.reachesPeople).toBe(false);
  const stop = () => Promise.reject(new Error("stopped"));
  await expect(transport.send(messageTo("a@acme.example"), stop)).rejects.toThrow("stopped");
  expect(transport.readOutbox()).toEqual([]);
  await transport.send(messageTo("a@acme.example"));
  expect(transport.readOutbox()).toMatchObject([{ subject: "Zwölf Fragen", text: "Grüße" }]);
});
