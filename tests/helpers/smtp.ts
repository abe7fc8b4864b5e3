import { onTestFinished } from "vitest";
import { listenSmtp, type SmtpBehaviour } from "./smtp-server";

export type { ReceivedMail, SmtpBehaviour } from "./smtp-server";

/** A real SMTP server that ends with the test. */
export async function startSmtp(behaviour: SmtpBehaviour = {}) {
  const server = await listenSmtp(behaviour);
  onTestFinished(server.close);
  return server;
}
