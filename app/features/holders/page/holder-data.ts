import type { FrameData } from "#app/features/booth/booth-data";
import type { HolderPageText } from "#app/locales/en/holders";

/** What the page hands to its script. */
export type HolderData = FrameData & { readonly wave: string; readonly holder: HolderPageText };

/** The name of the one policy of trusted types that the page may make: it lets through the address of its own script. */
export const WORKER_POLICY = "holder-worker";
