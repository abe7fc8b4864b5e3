import { z } from "zod";
import { getWords } from "#app/locales/spoken";
import { readSender } from "#app/platform/mail-address.server";
import { MAIL_PORTS, readMailHost } from "#app/platform/mail-host.server";
import type { Platform } from "#app/platform/platform.server";
import type { Tried } from "./try-settings.server";

const MOST_USER = 320;
const MOST_PASSWORD = 1_000;

/** What an owner types, field by field; an empty user or password is none. */
export function settingsSchema({ env }: Platform) {
  const words = getWords().organizations.mail.problems;
  const ports = MAIL_PORTS.join(", ");
  return z.object({
    host: z.string({ error: words.host }).transform((text, check) => {
      const host = readMailHost(text);
      if (host !== null) return host;
      check.addIssue({ code: "custom", message: words.host });
      return z.NEVER;
    }),
    port: z
      .string({ error: words.port })
      .trim()
      .regex(/^\d{1,5}$/, { error: words.port })
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, { error: words.port })
      .refine((port) => env.SMTP_PRIVATE_HOSTS || MAIL_PORTS.includes(port), {
        error: words.portClosed(ports),
      }),
    security: z.enum(["tls", "starttls"]).catch("starttls"),
    user: z
      .string()
      .max(MOST_USER, { error: words.userLong })
      .default("")
      .transform((text) => text.replaceAll(/\p{Cc}/gu, "").trim() || null),
    password: z
      .string()
      .max(MOST_PASSWORD, { error: words.passwordLong })
      .default("")
      .transform((text) => text || null),
    // every form of a member has a field `sender` of its own
    from: z
      .string({ error: words.sender })
      .trim()
      .max(MOST_USER, { error: words.sender })
      .refine((text) => readSender(text) !== null, { error: words.sender }),
  });
}

/** Where each refusal is said. */
const FIELDS: Partial<Record<Extract<Tried, { ok: false }>["reason"], string>> = {
  name: "host",
  private: "host",
  resolver: "host",
  sign_in: "user",
  password_missing: "password",
  sender: "from",
};

/** The sentence for what went wrong, by the field it is about; `form` where it is about none. */
export function sayTried(tried: Extract<Tried, { ok: false }>): Record<string, string> {
  const words = getWords().organizations.mail.problems;
  const field = FIELDS[tried.reason] ?? "form";
  if (tried.reason === "password_missing") return { [field]: words.passwordMissing };
  const sentence = words.steps[tried.reason];
  return { [field]: tried.said === null ? sentence : words.answer(sentence, tried.said) };
}
