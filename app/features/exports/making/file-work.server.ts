import type { ArchiveMaterial } from "#app/features/exports/archive/archive-material";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import type { Language } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";
import { giveAway } from "#app/platform/thread-room.server";
import { ARCHIVE, WAVE_FORMATS, type WaveFormat, YEAR_FORMATS, type YearFormat } from "./formats.server";
import type { WaveMaterial } from "./material";

/** What is wanted: a file of a wave or of two, or everything of an organization. */
export type FileWish =
  | { readonly format: WaveFormat; readonly material: WaveMaterial }
  | { readonly format: YearFormat; readonly material: YearMaterial }
  | { readonly format: "archive"; readonly material: ArchiveMaterial };

/** One file, said in one language. */
export type FileJob = FileWish & { readonly language: Language };

/** Writes files. It needs nothing but its messages, so any thread can. */
export function createFileWork() {
  return {
    makeFile: async (job: FileJob): Promise<Uint8Array> => {
      const written = await speak(job.language, async () => writeFile(job));
      const bytes = ownBytes(written);
      return giveAway(bytes, [bytes.buffer]);
    },
  };
}

function writeFile(wish: FileWish): string | Uint8Array | Promise<string | Uint8Array> {
  if (wish.format === "archive") return ARCHIVE.write(wish.material);
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
  return (isOfYear(wish) ? YEAR_FORMATS[wish.format] : WAVE_FORMATS[wish.format]).type;
}

export type FileWork = ReturnType<typeof createFileWork>;

/** Bytes whose memory is theirs alone, because memory that others share cannot be given away. */
function ownBytes(written: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof written === "string" ? new TextEncoder().encode(written) : Uint8Array.from(written);
}
