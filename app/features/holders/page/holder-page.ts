import type { HolderServer } from "#app/features/holders/holder-server";
import type { HolderData } from "./holder-data";
import type { TurnWorkers } from "./workers.client";

/** What every screen of the page works with. `look` asks the server again where the wave stands. */
export type HolderPage = {
  data: HolderData;
  server: HolderServer;
  workers: () => TurnWorkers;
  look: () => Promise<void>;
};
