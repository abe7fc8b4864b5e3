import type { FrameData } from "#app/features/booth/booth-data";
import type { BoardText } from "#app/locales/en/board";

/** What the page hands to its script. */
export type BoardData = FrameData & { readonly wave: string; readonly board: BoardText };
