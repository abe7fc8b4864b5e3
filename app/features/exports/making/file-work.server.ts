import type { ArchiveMaterial } from "#app/features/exports/archive/archive-material";
import type { Language } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";
import { giveAway } from "#app/platform/thread-room.server";
import { ARCHIVE, WAVE_FORMATS, type WaveFormat } from "./formats.server";
import type { WaveMaterial } from "./material";

/** What is wanted: a file of a wave, or everything of an organization. */
export type FileWish =
  | { readonly format: WaveFormat; readonly material: WaveMaterial }
  | { readonly format: "archive"; readonly material: ArchiveMaterial };

/** One file, said in one language. */
export type FileJob = FileWish & { readonly language: Language };

/** Writes files. It needs nothing but its messages, so any thread can. */
export function createFileWork() {
  return {
    makeFile: async (job: FileJob): Promise<Uint8Array> => {
      const written = await speak(job.language, async () =>
        job.format === "archive" ? ARCHIVE.write(job.material) : WAVE_FORMATS[job.format].write(job.material),
      );
      const bytes = ownBytes(written);
      return giveAway(bytes, [bytes.buffer]);
    },
  };
}

export type FileWork = ReturnType<typeof createFileWork>;

/** Bytes whose memory is theirs alone, because memory that others share cannot be given away. */
function ownBytes(written: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof written === "string" ? new TextEncoder().encode(written) : Uint8Array.from(written);
}
