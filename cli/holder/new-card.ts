import { fillText } from "#app/features/booth/booth-data";
import type { HolderView } from "#app/features/holders/look.server";
import { rehearse, TEST_BALLOTS } from "#app/features/holders/rehearsal";
import { type Bytes, encodeBase64Url } from "#app/protocol/encoding";
import { createCardSecret, deriveHolderKeys, spellCard } from "#app/protocol/key-card";
import { Refusal } from "#cli/refusal";
import { typeCard } from "./card";
import { refusePhase, type Visit } from "./visit";
import { words } from "./words";

const STOPPED = "Nothing was registered: no card stands for you at the server yet.";
const UNTRIED =
  "The card was not tried, so that you are not ready yet. Run the same command again to type it back.";

/** Before the launch: a card, its public halves to the server, and its rehearsal. */
export async function makeCard(visit: Visit): Promise<number> {
  const { server, card, io } = visit;
  const view = await server.look();
  if (view.phase !== "draft") refusePhase(view, words.refusals.launched);
  const { organization, wave } = view;
  io.out(`${words.heading}\n${fillText(words.lead, { organization, wave })}\n`);
  if (card !== null) await register(visit, card);
  else if (view.keys === null || (await wantsAnother(visit)))
    await register(visit, await showCard(visit, view));
  await tryCard(visit, view.party);
  await server.noteRehearsal();
  const { rehearsal, finished } = words;
  io.out(`\n${fillText(rehearsal.done, { count: TEST_BALLOTS })}\n${finished.lead}\n`);
  return 0;
}

/** Whoever has registered a card goes on with it, unless they lost it. */
async function wantsAnother({ desk }: Visit): Promise<boolean> {
  const typed = await desk.askLine(
    "\nA card of yours stands at the server already. Press Enter to try it, or type another to make another one: the card you have now will not open this survey any more then.\n> ",
  );
  if (typed === null) throw new Refusal("Nothing was changed.");
  return typed.trim().toLowerCase() === "another";
}

/** The words, to be written down: nothing of them stays on the screen. */
async function showCard({ desk, io }: Visit, { keys }: HolderView): Promise<Bytes> {
  const secret = createCardSecret();
  const { card } = words;
  const isWritten = await desk.conceal(async () => {
    io.out(`${card.heading}\n${card.lead}\n\n${numberWords(spellCard(secret))}\n${card.lose}\n`);
    return desk.askLine("\nPress Enter when you have written them down: they are taken off the screen.\n> ");
  });
  if (isWritten === null) throw new Refusal(keys === null ? STOPPED : "Nothing was changed.");
  return secret;
}

/** Four to a line, row by row. */
function numberWords(spelled: readonly string[]): string {
  return spelled
    .map((word, at) => `${String(at + 1).padStart(2)} ${at % 4 === 3 ? `${word}\n` : word.padEnd(10)}`)
    .join("");
}

/** Hands over the public halves alone. */
async function register({ server, link }: Visit, secret: Bytes): Promise<void> {
  const { seal, signKey } = await deriveHolderKeys(secret, link.wave);
  await server.registerKeys({ sealKey: encodeBase64Url(seal.point), signKey: encodeBase64Url(signKey) });
}

/** Opens test ballots with the card of the file, or as it is typed back. @throws Refusal */
async function tryCard(visit: Visit, party: number): Promise<void> {
  const { desk, server, link, card } = visit;
  const { keys } = await server.look();
  if (keys === null) throw new Refusal("The server did not keep your keys. Run the same command again.");
  const tryOne = async (secret: Bytes) => {
    const outcome = await rehearse(link.wave, party, keys, secret);
    if (outcome === "opened") return null;
    return outcome === "other_card" ? words.type.other : words.rehearsal.failed;
  };
  if (card !== null) {
    const fault = await tryOne(card);
    if (fault !== null) throw new Refusal(fault);
    return;
  }
  await desk.conceal(async () => {
    for (let fault: string | null = REHEARSAL; fault !== null; ) {
      const typed = await typeCard(desk.askLine, `${fault}\n> `);
      if (typed === null) throw new Refusal(UNTRIED);
      fault = await tryOne(typed);
    }
  });
}

const REHEARSAL = `${words.rehearsal.heading}\nType the card as you wrote it down: ${TEST_BALLOTS} test ballots are sealed to your key and opened with it, as after the close. ${words.type.hint}`;
