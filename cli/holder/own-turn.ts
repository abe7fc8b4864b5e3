import { fillText } from "#app/features/booth/booth-data";
import type { TurnPlace } from "#app/features/holders/custody";
import { sayInstead, sayTaken, sayWait } from "#app/features/holders/holder-words";
import type { HolderView } from "#app/features/holders/look.server";
import { findOwnKeys, takeOwnTurn } from "#app/features/holders/own-turn";
import { Refusal } from "#cli/refusal";
import { takeCard } from "./card";
import { openProgress } from "./progress";
import { openTurnThreads } from "./turn-threads";
import { refusePhase, type Visit } from "./visit";
import { words } from "./words";

/** After the close: fetches, checks, takes the layers off, shuffles, hands on and signs. */
export async function takeTurnFrom(
  { desk, server, link, card, worked, io }: Visit,
  write = io.err,
): Promise<number> {
  const view = await server.look();
  const place = requirePlace(view);
  const instead = sayInstead(words, view, place);
  if (instead !== null) io.err(`${instead}\n`);
  const secret = await takeCard(desk, card);
  // from here on the keyboard is for stopping the work
  desk.close();
  const own = await findOwnKeys(await server.courier.manifest(), link.wave, view.party, secret);
  const { tell, end } = openProgress(write, desk.rewrites);
  const threads = openTurnThreads();
  try {
    const counts = await takeOwnTurn(
      server.courier,
      { ...own, party: view.party, place, now: desk.now(), worked },
      tell,
      threads.hands,
    );
    end();
    const came = sayTaken(words, "en", view, place, counts);
    io.out([came.done, came.counts, came.lost, came.left, ""].filter((line) => line !== null).join("\n"));
    return 0;
  } finally {
    end();
    await threads.close();
  }
}

/** @throws Refusal where it is too early, not this holder's turn, or over */
function requirePlace(view: HolderView): TurnPlace {
  const { phase, opensAt, turn } = view;
  if (phase === "waiting")
    throw new Refusal(fillText(words.waiting.lead, { at: opensAt === null ? "" : sayMoment(opensAt) }));
  if (phase !== "opening") refusePhase(view, words.refusals.not_closed);
  if (turn !== null) return turn;
  const { heading, lead } = sayWait(words, "en", view);
  throw new Refusal(`${heading} ${lead}`);
}

function sayMoment(at: string): string {
  return new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "long" }).format(new Date(at));
}
