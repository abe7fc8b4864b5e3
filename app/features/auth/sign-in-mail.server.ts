import { randomUUID } from "node:crypto";
import type { Platform } from "#app/platform/platform.server";

export async function mailSignInLink(platform: Platform, email: string, token: string): Promise<void> {
  const link = `${platform.env.BASE_URL}/sign-in/link?token=${token}`;
  await platform.mail.send({
    id: randomUUID(),
    to: { name: "", address: email },
    subject: "",
    text: link,
    html: link,
  });
}
