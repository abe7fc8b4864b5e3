import { fileURLToPath } from "node:url";
import { type Platform, remember } from "#app/platform/platform.server";
import type { Room } from "#app/platform/rooms/room.server";
import { openRoom } from "#app/platform/rooms/thread-room.server";
import type { BlindSigner } from "./blind-signer.server";
import { createSigningWork } from "./signing-work.server";

const ROOM = "signing room";
const bundled = fileURLToPath(new URL("signing-thread.js", import.meta.url));

/** Signs beside the event loop. The thread keeps nothing: the key comes along with every value. */
export async function signBeside(
  platform: Platform,
  { key, modulus }: BlindSigner,
  blinded: Uint8Array,
): Promise<Uint8Array> {
  return getRoom(platform).call("sign", { key, modulus, blinded });
}

function getRoom(platform: Platform): Room<ReturnType<typeof createSigningWork>> {
  const open = () => openRoom(bundled, createSigningWork);
  const room = remember(platform, ROOM, open);
  if (room.isOpen()) return room;
  platform.memory.delete(ROOM);
  return remember(platform, ROOM, open);
}
