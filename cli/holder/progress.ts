import type { TurnProgress } from "#app/features/holders/courier";
import { sayProgress } from "#app/features/holders/holder-words";
import { words } from "./words";

/** To the beginning of the line, and nothing behind it. */
const REWRITE = "\r\u001b[K";

/** Says how far a turn is: in one line that is written over, or where that cannot be in one line for each of its three steps. */
export function openProgress(write: (text: string) => unknown, rewrites: boolean) {
  let last: TurnProgress | null = null;
  const end = () => {
    if (last !== null) write(rewrites ? "\n" : `${sayProgress(words, last)}\n`);
    last = null;
  };
  const tell = (progress: TurnProgress) => {
    if (last !== null && last.doing !== progress.doing) end();
    last = progress;
    if (rewrites) write(`${REWRITE}${sayProgress(words, progress)}`);
  };
  return { tell, end };
}
