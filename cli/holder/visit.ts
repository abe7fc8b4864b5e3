import type { HolderServer } from "#app/features/holders/holder-server";
import type { HolderView } from "#app/features/holders/look.server";
import type { BoxMemory } from "#app/features/holders/own-turn";
import type { Bytes } from "#app/protocol/encoding";
import { type CommandIo, Refusal } from "#cli/refusal";
import type { Desk } from "./desk";
import type { HolderLink } from "./link";
import { words } from "./words";

/** What every step of a key holder works with. `card` is null where no file was named. */
export type Visit = {
  desk: Desk;
  server: HolderServer;
  link: HolderLink;
  card: Bytes | null;
  worked: BoxMemory;
  io: CommandIo;
};

/** Why a step cannot be taken where a wave stands now. @throws Refusal always */
export function refusePhase({ phase }: HolderView, sentence: string): never {
  switch (phase) {
    case "draft":
    case "launched":
    case "waiting":
    case "opening":
      throw new Refusal(sentence);
    case "counting":
    case "released":
    case "cancelled":
      throw new Refusal(words[phase]);
    default:
      throw new Refusal("What answers at this address is no server of Parallax.");
  }
}
