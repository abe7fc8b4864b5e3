import "#app/locales/spoken.server";
import { parseArgs } from "node:util";
import { renewAccount } from "#app/features/auth/account/renew-account.server";
import { removeFactorOfAccount } from "#app/features/auth/factor/remove-factor.server";
import {
  listOrganizations,
  makeOrganization,
} from "#app/features/auth/installation/other-organizations.server";
import {
  giveInstallation,
  listInstallationOwners,
  takeInstallation,
} from "#app/features/auth/installation/owners.server";
import { INVITATION_DAYS, LINK_MINUTES } from "#app/features/auth/limits";
import { hasRealOrganization } from "#app/features/organization/organization.server";
import { findTimeZone } from "#app/features/organization/time-zones";
import { readEnv } from "#app/platform/env.server";
import { readMailAddress } from "#app/platform/mail-address.server";
import { openPlatform, type Platform } from "#app/platform/platform.server";
import { type Command, Refusal } from "#cli/refusal";

const HELP = `parallax organization new --name NAME --owner-name NAME --owner-email ADDRESS
                          [--sales-name NAME] [--marketing-name NAME] [--time-zone ZONE]
parallax organization list
parallax organization give ADDRESS
parallax organization take ADDRESS
parallax organization renew ADDRESS
parallax organization remove-factor ADDRESS

  new    makes an organization with walls of its own and invites its first owner; prints the link to join, too
  list   says which organizations there are, and who runs this installation
  give   lets an owner of an organization run this installation: make organizations, read the mails of members where
         there is no mail server
  take   takes that back
  renew  lets an account begin anew that was opened over an organization's own mail server and cannot join another one;
         prints the link that opens it, for its person alone
  remove-factor
         removes the second factor of an account whose person lost phone and codes, and where no other owner can do it;
         ends its sessions, writes to the person, and stands in the audit log

It reads the same settings as the server. With the embedded database, its server has to be stopped.
`;

const OPTIONS = {
  name: { type: "string" },
  "owner-name": { type: "string" },
  "owner-email": { type: "string" },
  "sales-name": { type: "string", default: "Sales" },
  "marketing-name": { type: "string", default: "Marketing" },
  "time-zone": { type: "string", default: "UTC" },
} as const;

/** What each does once the installation is open: the sentences it prints. */
type Act = (platform: Platform) => Promise<string>;

export const organization: Command = async (args, io) => {
  const [act, ...rest] = args;
  if (act === undefined || args.includes("--help")) {
    (act === undefined ? io.err : io.out)(HELP);
    return act === undefined ? 2 : 0;
  }
  try {
    io.out(await open(readAct(act, rest)));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
};

/** Everything is understood before the database is opened. @throws Refusal */
function readAct(act: string, rest: string[]): Act {
  if (act === "new") return readNew(rest);
  if (act === "list" && rest.length === 0) return describeOrganizations;
  if ((act === "give" || act === "take") && rest.length === 1) {
    const email = readAddress(rest[0] ?? "");
    return act === "give" ? (platform) => give(platform, email) : (platform) => take(platform, email);
  }
  if (act === "renew" && rest.length === 1) {
    const email = readAddress(rest[0] ?? "");
    return (platform) => renew(platform, email);
  }
  if (act === "remove-factor" && rest.length === 1) {
    const email = readAddress(rest[0] ?? "");
    return (platform) => dropFactorOf(platform, email);
  }
  throw new Refusal(`"${[act, ...rest].join(" ")}" is not understood.\n\n${HELP.trimEnd()}`);
}

/** @throws Refusal where another process holds the database, or the settings are wrong */
async function open(act: Act): Promise<string> {
  const platform = await openPlatform({ ...readEnv(), LOG_LEVEL: "silent" }).catch((error: unknown) => {
    throw error instanceof Error ? new Refusal(error.message) : error;
  });
  try {
    return await act(platform);
  } finally {
    await platform.close();
  }
}

function readNew(words: string[]): Act {
  const given = readOptions(words);
  const line = (option: keyof typeof OPTIONS, most: number) => {
    const text = (given[option] ?? "")
      .normalize("NFC")
      .replaceAll(/[\p{C}\s]+/gu, " ")
      .trim();
    if (text === "") throw new Refusal(`--${option} is missing.`);
    if (text.length > most) throw new Refusal(`--${option} is longer than ${most} characters.`);
    return text;
  };
  const name = line("name", 60);
  const salesName = line("sales-name", 60);
  const marketingName = line("marketing-name", 60);
  if (salesName.toLowerCase() === marketingName.toLowerCase())
    throw new Refusal("The two teams need different names: --sales-name and --marketing-name.");
  const timeZone = findTimeZone(line("time-zone", 60));
  if (timeZone === null) throw new Refusal(`There is no time zone ${given["time-zone"]}.`);
  const owner = { name: line("owner-name", 100), email: readAddress(line("owner-email", 254)) };
  return async (platform) => {
    if (!(await hasRealOrganization(platform.db)))
      throw new Refusal(
        "This installation has no organization yet: the first one is made at /setup, by who will run the installation.",
      );
    const made = await makeOrganization(platform, {
      organization: { name, salesName, marketingName, timeZone },
      owner,
      actor: null,
    });
    const mailed = platform.mail.reachesPeople
      ? `A mail to ${owner.email} is queued and goes out when the server runs.`
      : "There is no mail server: hand the link over yourself.";
    return `The organization ${name} is made, with nobody in it yet.\n${mailed}\nThe link to join works once, within ${INVITATION_DAYS} days:\n${made.link}\n`;
  };
}

function readOptions(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : "The options are not understood.");
  }
}

function readAddress(text: string): string {
  const read = readMailAddress(text);
  if (!read.ok) throw new Refusal(`"${text}" is not one mail address.`);
  return read.address.toLowerCase();
}

async function describeOrganizations({ db, now }: Platform): Promise<string> {
  const organizations = await listOrganizations(db);
  const owners = await listInstallationOwners(db);
  const lines = organizations.map(({ name, invited }) => {
    if (invited === null) return `${name}: has an owner\n`;
    const ran = invited.expiresAt <= now() ? ", and the invitation has run out" : "";
    return `${name}: ${invited.email} is invited and has not taken it up${ran}\n`;
  });
  const runs = owners.map(
    ({ name, email, organizationName }) => `  ${name}, ${email} (${organizationName})\n`,
  );
  return [
    ...(lines.length > 0 ? lines : ["There is no organization yet.\n"]),
    runs.length > 0 ? "\nThis installation is run by:\n" : "\nNobody runs this installation.\n",
    ...runs,
  ].join("");
}

async function give({ db, now }: Platform, email: string): Promise<string> {
  const given = await giveInstallation(db, { email, now: now() });
  if (given.ok) return `${given.name} runs this installation now, too.\n`;
  throw new Refusal(
    given.reason === "already"
      ? `${email} runs this installation already.`
      : `${email} is no owner of an organization here.`,
  );
}

async function take({ db, now }: Platform, email: string): Promise<string> {
  const taken = await takeInstallation(db, { email, now: now() });
  if (taken.ok) return `${taken.name} no longer runs this installation.\n`;
  throw new Refusal(`${email} does not run this installation.`);
}

async function renew(platform: Platform, email: string): Promise<string> {
  const renewed = await renewAccount(platform, email);
  if (!renewed.ok) throw new Refusal(`${email} is no account of this installation.`);
  return `The account of ${renewed.name} begins anew: its password, its second factor, its sessions and its links open nothing any more, and it may join other organizations.\nHand this link over yourself. It works once, within ${LINK_MINUTES} minutes:\n${renewed.link}\n`;
}

async function dropFactorOf(platform: Platform, email: string): Promise<string> {
  const removed = await removeFactorOfAccount(platform, email);
  if (removed.ok)
    return `The second factor of ${removed.name} is removed, and their sessions have ended. They sign in with their password or a mailed link, and can set up a new one.\n`;
  throw new Refusal(
    removed.reason === "none"
      ? `${email} has no second factor.`
      : `${email} is no account of this installation.`,
  );
}
