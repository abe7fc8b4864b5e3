import { registerKeys } from "#app/features/holders/register-keys.server";
import { schedule } from "#app/jobs/schedule.server";
import { runDueJobs } from "#app/jobs/worker.server";
import type { Platform } from "#app/platform/platform.server";
import { encodeBase64Url } from "#app/protocol/encoding";
import { createCardSecret, deriveHolderKeys } from "#app/protocol/key-card";
import type { WaveId } from "#db/wave-scope";

/** Three key holders as an owner names them. */
export const NAMED = [
  { name: "Lisa Cole", email: "lisa@company.example" },
  { name: "Omar Reed", email: "omar@company.example" },
  { name: "Ada Brown", email: "ada@company.example" },
];

/** The tokens of the links that each was sent last, by their address. */
export async function readHolderLinks(platform: Platform): Promise<Map<string, string>> {
  await runDueJobs(platform, schedule, undefined, ["holder-mail"]);
  const mails = platform.mail.readOutbox();
  const links = mails.reverse().flatMap(({ to, text }) => {
    const [, token] = /\/holder\/[0-9a-f-]{36}#([\w-]{43})/.exec(text) ?? [];
    return token === undefined ? [] : [[to.address, token] as const];
  });
  return new Map(links);
}

/** Makes a card and registers its keys, as a holder's page does. */
export async function prepareKeys(platform: Platform, { waveId }: WaveId, token: string | undefined) {
  const card = createCardSecret();
  const { seal, signKey } = await deriveHolderKeys(card, waveId);
  const keys = { sealKey: encodeBase64Url(seal.point), signKey: encodeBase64Url(signKey) };
  const registered = await registerKeys(platform, waveId, { token, ...keys });
  return { card, keys, registered };
}
