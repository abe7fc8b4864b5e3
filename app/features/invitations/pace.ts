/** How fast mails go out, in this process. */
export type Pace = {
  /** Waits for its turn; false when the signal came first. */
  take: (signal: AbortSignal) => Promise<boolean>;
  /** Gives back a turn that nobody used. */
  giveBack: () => void;
};

/** How many mails may leave at once before the pace is kept: those of one minute. */
export function countBurst(perHour: number): number {
  return Math.max(1, Math.floor(perHour / 60));
}

/**
 * A bucket of one minute's mails that fills at `perHour()`, which may change. `clock` counts milliseconds and never goes
 * back.
 */
export function createPace(perHour: () => number, clock: () => number = () => performance.now()): Pace {
  let turns = countBurst(perHour());
  let filledAt = clock();
  return {
    take: async (signal) => {
      const now = clock();
      const interval = 3_600_000 / perHour();
      turns = Math.min(countBurst(perHour()), turns + (now - filledAt) / interval) - 1;
      filledAt = now;
      if (turns >= 0) return !signal.aborted;
      return waitFor(-turns * interval, signal);
    },
    giveBack: () => {
      turns += 1;
    },
  };
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const timer = setTimeout(() => end(true), milliseconds);
    const stop = () => end(false);
    signal.addEventListener("abort", stop, { once: true });
    function end(ready: boolean) {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(ready);
    }
  });
}
