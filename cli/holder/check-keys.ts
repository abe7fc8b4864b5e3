import { wordlist } from "@scure/bip39/wordlists/english.js";
import { TurnStop } from "#app/features/holders/courier";
import { findOwnKeys, type OwnWave } from "#app/features/holders/own-turn";
import { computeFingerprint } from "#app/protocol/fingerprint";
import { takeCard } from "./card";
import { refusePhase, type Visit } from "./visit";
import { words } from "./words";

/** M0, after the launch: the holder's own two keys stand in this manifest, and its twelve words. */
export async function checkKeys(visit: Visit): Promise<number> {
  const { desk, server, link, io } = visit;
  const view = await server.look();
  if (!["launched", "waiting", "opening"].includes(view.phase))
    refusePhase(view, "The survey has not been launched yet: check your keys when it has been.");
  const card = await takeCard(desk, visit.card);
  let own: OwnWave;
  try {
    own = await findOwnKeys(await server.courier.manifest(), link.wave, view.party, card);
  } catch (error) {
    if (!(error instanceof TurnStop && error.kind === "other_card")) throw error;
    io.err(`${words.stop.heading}\n${words.launched.fails}\n`);
    return 1;
  }
  const { manifest, hash } = own.pinned;
  const names = manifest.holders.map(({ name }) => name).join(", ");
  const fingerprint = await computeFingerprint(hash, wordlist);
  io.out(
    `${manifest.organization}, ${manifest.name}\n${words.others}: ${names}\n\nThe twelve words: ${fingerprint.join(" ")}\n\n${words.launched.holds}\n${words.launched.lead}\n`,
  );
  return 0;
}
