import type { Language } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";
import { giveAway } from "#app/platform/thread-room.server";
import { WAVE_FORMATS, type WaveFormat } from "./formats.server";
import type { WaveMaterial } from "./material";

/** One file, said in one language. */
export type FileJob = {
  readonly language: Language;
  readonly format: WaveFormat;
  readonly material: WaveMaterial;
};

/** Writes files. It needs nothing but its messages, so any thread can. */
export function createFileWork() {
  return {
    makeFile: async ({ language, format, material }: FileJob): Promise<Uint8Array> => {
      const written = await speak(language, async () => WAVE_FORMATS[format].write(material));
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
