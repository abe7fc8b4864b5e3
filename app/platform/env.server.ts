import { resolve } from "node:path";
import { z } from "zod";
import { readSender } from "./mail-address.server";

const placeholder = /^(change.?me|secret|password|example|placeholder|xxx+|0+$)/i;

const KEY_BYTES = 32;
const bytesOf = (text: string) => Buffer.from(text, "base64url");

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  HOST: z.string().min(1).default("0.0.0.0"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isBareAddress, {
      message: "must be an address without a path, for example https://survey.example",
    })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  /** What this process is: the whole product, or a box and its board alone. */
  PARALLAX_ROLE: z.enum(["whole", "box"]).default("whole"),
  /** Another host that serves /box of this installation, so that ballots do not arrive where invitations do. */
  BALLOT_BOX_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  KEYS_DIR: z.string().min(1).default("./keys"),
  /** Where the wrapping keys of waves are kept: machines that share no folder keep them in the database. */
  PARALLAX_KEYS: z.enum(["folder", "database"]).default("folder"),
  PARALLAX_SECRET: z
    .string()
    .refine((text) => Buffer.byteLength(text) >= 32 && !placeholder.test(text), {
      message: "must be at least 32 random bytes, for example the output of: openssl rand -base64 48",
    })
    .optional(),
  /** What a box host signs its slips with: all that it has of the installation's secret. */
  RECEIPT_KEY: z
    .string()
    .refine((text) => bytesOf(text).length === KEY_BYTES && bytesOf(text).toString("base64url") === text, {
      message: "must be what `parallax box-key` prints on the host of the pages, 43 characters",
    })
    .transform((text) => new Uint8Array(bytesOf(text)))
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Owners may name mail servers on this machine and in its network, too. */
  SMTP_PRIVATE_HOSTS: z.stringbool().default(false),
  MAIL_FROM: z
    .string()
    .refine((text) => readSender(text) !== null, {
      message:
        'is not one sender. Write a name and one plain mail address, for example: Parallax <survey@company.example>. A name with a comma, a colon or brackets goes into quotes: "Acme, Inc." <survey@acme.example>',
    })
    .default("Parallax <parallax@localhost>"),
  MAIL_PER_HOUR: z.coerce.number().int().positive().default(15_000),
  TRUSTED_PROXY: z.stringbool().default(false),
  PARALLAX_DEMO: z.stringbool().default(false),
  /** Whoever has it may read /metrics; there is no such page without it. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{32,}$/, {
      message: "must be at least 32 letters and digits, for example the output of: openssl rand -hex 32",
    })
    .refine((text) => !placeholder.test(text), { message: "must be random, not a placeholder" })
    .optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = Omit<z.infer<typeof schema>, "BASE_URL"> & {
  BASE_URL: string;
  /** What `openDb` takes: DATABASE_URL, or the folder of the embedded database. */
  databaseUrl: string;
};

/** Reads the environment once, at start. @throws Error with a sentence per variable that cannot be used. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    throw refuseStart(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  const env = parsed.data;
  const contradictions = listContradictions(env);
  if (contradictions.length > 0) throw refuseStart(contradictions);
  return {
    ...env,
    DATA_DIR: resolve(env.DATA_DIR),
    KEYS_DIR: resolve(env.KEYS_DIR),
    BASE_URL: env.BASE_URL ?? `http://localhost:${env.PORT}`,
    databaseUrl: env.DATABASE_URL ?? resolve(env.DATA_DIR, "database"),
  };
}

function refuseStart(lines: readonly string[]): Error {
  return new Error(`Parallax cannot start with this environment.\n${lines.join("\n")}`);
}

/** What does not go together, a sentence each. */
function listContradictions(env: z.infer<typeof schema>): string[] {
  if (env.PARALLAX_ROLE === "box") return [...listBoxNeeds(env), ...listBoxSecrets(env)];
  const aboutKey =
    env.RECEIPT_KEY === undefined
      ? []
      : [
          "RECEIPT_KEY is for a box host. Set PARALLAX_ROLE=box too, or take it away: every other process makes this key from its secret.",
        ];
  if (env.PARALLAX_KEYS === "folder") return aboutKey;
  const said = "PARALLAX_KEYS=database is for several machines that share no folder.";
  return [
    ...aboutKey,
    ...(/^postgres(ql)?:/.test(env.DATABASE_URL ?? "")
      ? []
      : [`${said} The embedded database has one machine: leave PARALLAX_KEYS away, or set DATABASE_URL.`]),
    ...(env.PARALLAX_SECRET === undefined
      ? [`${said} Set PARALLAX_SECRET too, the same on each of them: the keys are derived from it.`]
      : []),
  ];
}

/** A box has no pages of its own: it has to know whose ballots it takes. */
function listBoxNeeds(env: z.infer<typeof schema>): string[] {
  const said = "PARALLAX_ROLE=box is a box for another process of the same installation.";
  return [
    ...(/^postgres(ql)?:/.test(env.DATABASE_URL ?? "")
      ? []
      : [`${said} Set DATABASE_URL to the PostgreSQL database that both use.`]),
    ...(env.BASE_URL === undefined
      ? [`${said} Set BASE_URL to the address that people open there: its pages alone may post here.`]
      : []),
    ...(env.RECEIPT_KEY === undefined
      ? [`${said} Set RECEIPT_KEY to what \`parallax box-key\` prints there: it signs the slips.`]
      : []),
  ];
}

/** What is not on a box host cannot be stolen there. */
function listBoxSecrets(env: z.infer<typeof schema>): string[] {
  const said = "is set on a box host. Whoever takes over this machine could";
  return [
    ...(env.PARALLAX_SECRET === undefined
      ? []
      : [
          `PARALLAX_SECRET ${said} make everybody's links from it. Take it away here: a box needs RECEIPT_KEY alone.`,
        ]),
    ...(env.SMTP_URL === undefined
      ? []
      : [`SMTP_URL ${said} use its password. Take it away here: a box sends no mail.`]),
  ];
}

/** The product is served at the root of its host. */
function isBareAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search, hash, username } = new URL(url);
  return /^\/*$/.test(pathname) && search + hash + username === "";
}
