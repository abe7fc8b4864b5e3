import { performance } from "node:perf_hooks";
import type { OpenWave } from "#tests/helpers/open-wave";
import { type AnswerTimes, answerAs, type Person } from "./person";

/** What somebody else waited for, from when to when (milliseconds since 1970). */
export type Wait = { what: "health" | "claim" | "cast"; from: number; to: number };

const EVERY = 20;
const ANSWER_EVERY = 5;

/**
 * Other people at the same server: a health check every 20 ms and somebody who answers another wave every 100 ms,
 * all of them sent on time whether or not the ones before were answered. Returns how to stop, and who waited.
 */
export function startBystanders(url: string, wave: OpenWave, people: readonly Person[]) {
  const waits: Wait[] = [];
  const underWay = new Set<Promise<void>>();
  let failed: unknown = null;
  let tick = 0;
  const send = (work: () => Promise<void>) => {
    const sent: Promise<void> = work()
      .catch((error: unknown) => {
        failed ??= error;
      })
      .finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  const timer = setInterval(() => {
    send(async () => {
      const from = now();
      await (await fetch(`${url}/healthz`)).text();
      waits.push({ what: "health", from, to: now() });
    });
    const person = people[Math.floor(tick / ANSWER_EVERY) % people.length];
    if (tick++ % ANSWER_EVERY === 0 && person !== undefined)
      send(async () => {
        const from = now();
        const times: AnswerTimes = { claim: [], cast: [] };
        await answerAs(url, wave, person, times);
        const to = now();
        waits.push({ what: "claim", from, to: from + (times.claim[0] ?? 0) });
        waits.push({ what: "cast", from: to - (times.cast[0] ?? 0), to });
      });
  }, EVERY);
  return async (): Promise<Wait[]> => {
    clearInterval(timer);
    await Promise.all(underWay);
    if (failed !== null) throw failed;
    return waits;
  };
}

/** The longest wait of one kind that touches a stretch of time. */
export function longestWait(
  waits: readonly Wait[],
  what: Wait["what"],
  stretch: { from: number; to: number },
): number {
  const touching = waits.filter(
    (wait) => wait.what === what && wait.to >= stretch.from && wait.from <= stretch.to,
  );
  return Math.round(Math.max(0, ...touching.map(({ from, to }) => to - from)));
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
