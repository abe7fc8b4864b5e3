import type { HolderData } from "./holder-data";
import type { HolderServer } from "./server.client";

/** What every screen of the page works with. `look` asks the server again where the wave stands. */
export type HolderPage = { data: HolderData; server: HolderServer; look: () => Promise<void> };
