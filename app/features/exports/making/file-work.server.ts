import type { ArchiveMaterial } from "#app/features/exports/archive/archive-material";
import type { SetDocument } from "#app/features/exports/pdf/set-document.server";
import type { SheetMaterial } from "#app/features/exports/sheet/sheet-document";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import type { Language } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";
import { giveAway } from "#app/platform/rooms/thread-room.server";
import {
  ARCHIVE,
  PRINTED,
  SHEET,
  WAVE_FORMATS,
  type WaveFormat,
  type Written,
  YEAR_FORMATS,
  type YearFormat,
} from "./formats.server";
import type { WaveMaterial } from "./material";

/** What is wanted: a file of a wave or of two, the sheet of one, or everything of an organization. */
export type FileWish =
  | { readonly format: WaveFormat; readonly material: WaveMaterial }
  | { readonly format: YearFormat; readonly material: YearMaterial }
  | { readonly format: "sheet"; readonly material: SheetMaterial }
  | { readonly format: "archive"; readonly material: ArchiveMaterial };

/** One file, said in one language. */
export type FileJob = FileWish & { readonly language: Language };

/** Writes files. It needs nothing but its messages, so any thread can. */
export function createFileWork() {
  return {
    /** A file, or a document that is printed elsewhere: by then this thread has ended and takes no memory. */
    makeFile: async (job: FileJob): Promise<Uint8Array | SetDocument> => {
      const written = await speak(job.language, async () => writeFile(job));
      if (typeof written === "object" && !(written instanceof Uint8Array)) return written;
      const bytes = ownBytes(written);
      return giveAway(bytes, [bytes.buffer]);
    },
  };
}

function writeFile(wish: FileWish): Written | Promise<Written> {
  if (wish.format === "archive") return ARCHIVE.write(wish.material);
  if (wish.format === "sheet") return SHEET.write(wish.material);
  return isOfYear(wish)
    ? YEAR_FORMATS[wish.format].write(wish.material)
    : WAVE_FORMATS[wish.format].write(wish.material);
}

function isOfYear(wish: FileWish): wish is Extract<FileWish, { format: YearFormat }> {
  return wish.format in YEAR_FORMATS;
}

/** What browsers are told that a file is. */
export function typeOfFile(wish: FileWish): string {
  if (wish.format === "archive") return ARCHIVE.type;
  if (wish.format === "sheet") return SHEET.type;
  return (isOfYear(wish) ? YEAR_FORMATS[wish.format] : WAVE_FORMATS[wish.format]).type;
}

/** Whether it is made in two steps: as a document, which is then printed. */
export function isPrinted(wish: FileWish): boolean {
  return typeOfFile(wish) === PRINTED;
}

export type FileWork = ReturnType<typeof createFileWork>;

/** Bytes whose memory is theirs alone, because memory that others share cannot be given away. */
function ownBytes(written: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof written === "string" ? new TextEncoder().encode(written) : Uint8Array.from(written);
}
