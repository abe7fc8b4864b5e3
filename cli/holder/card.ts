import { readFileSync } from "node:fs";
import { sayFault } from "#app/features/holders/holder-words";
import type { Bytes } from "#app/protocol/encoding";
import { CARD_WORDS, readCard } from "#app/protocol/key-card";
import { Refusal } from "#cli/refusal";
import type { AskLine } from "#cli/terminal";
import type { Desk } from "./desk";
import { words as page } from "./words";

const { type: words } = page;

export const NEVER_AN_ARGUMENT =
  "Never give the words of a card as arguments: they would stand in the shell's history and in the list of processes. Type them when you are asked, or name a file that holds them with --card.";

/** The card that a file holds. @throws Refusal, which never repeats what may be a card */
export function readCardFile(path: string): Bytes {
  if (countWords(path) >= CARD_WORDS / 2) throw new Refusal(NEVER_AN_ARGUMENT);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const card = readCard(text);
  if (!(card instanceof Uint8Array)) throw new Refusal(`${path}: ${sayFault(words, card)}`);
  return card;
}

/** The card of a command: from its file, or typed. @throws Refusal where nobody types one */
export async function takeCard(desk: Desk, given: Bytes | null): Promise<Bytes> {
  const card =
    given ?? (await desk.conceal(() => typeCard(desk.askLine, `${words.label}. ${words.hint}\n> `)));
  if (card === null) throw new Refusal("No card was typed. Nothing was done.");
  return card;
}

/** A whole card, asked for until it is one; null where the person stopped. */
export async function typeCard(askLine: AskLine, prompt: string): Promise<Bytes | null> {
  for (let asked = prompt; ; ) {
    const typed = await readTyped(askLine, asked);
    if (typed === null) return null;
    const card = readCard(typed);
    if (card instanceof Uint8Array) return card;
    asked = `${sayFault(words, card)}\n> `;
  }
}

/** On as many lines as somebody likes: an empty one ends it. */
async function readTyped(askLine: AskLine, prompt: string): Promise<string | null> {
  let typed = "";
  for (let asked = prompt; ; asked = "> ") {
    const line = await askLine(asked);
    if (line === null) return null;
    typed += `${line}\n`;
    const typedWords = countWords(typed);
    if (typedWords >= CARD_WORDS || (typedWords > 0 && line.trim() === "")) return typed;
  }
}

function countWords(text: string): number {
  return text.match(/[a-z]{2,}/gi)?.length ?? 0;
}
