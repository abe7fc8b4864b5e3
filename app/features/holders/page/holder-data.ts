import type { FrameData } from "#app/features/booth/booth-data";
import type { HolderPageText } from "#app/locales/en/holders";

/** What the page hands to its script. */
export type HolderData = FrameData & { readonly wave: string; readonly holder: HolderPageText };
