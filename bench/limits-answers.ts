import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { storeBoothBundle } from "#app/features/booth/bundle.server";
import type { Platform } from "#app/platform/platform.server";
import type { Json } from "#app/protocol/encoding";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { questionSetOf } from "#tests/helpers/responses";
import { inParallel } from "./clock";
import { type AnswerTimes, answerAs, type Person } from "./person";

/* Copied beside the build before, like `limits-side`: imports nothing that build has not. */

/** Ticks of a processor's clock a second (Linux). */
const TICKS = 100;
const PAGES = 300;

/** An open wave of the full form with the real booth, whichever folder the build keeps its parts in. */
export async function openFullWave(
  platform: Platform,
  people: number,
  custody: "server" | "two-key" = "server",
): Promise<OpenWave> {
  const folders = ["#app/features/waves/launch/manifest", "#app/features/waves/manifest"];
  const [now = "", before = ""] = folders;
  const { listParts } = await import(now).catch(() => import(before));
  const set = questionSetOf({ form: "full" });
  return openTestWave(platform, {
    custody,
    sales: Math.ceil(people / 2),
    marketing: Math.floor(people / 2),
    questionSet: set as unknown as Json,
    changes: {
      bundles: { booth: await storeBoothBundle(platform.db), holder: "" },
      parts: listParts(set),
    },
  });
}

/** Milliseconds of processor that one page takes of the server and its database, asked for as browsers do. */
export async function measurePage(url: string, wave: OpenWave, child: ChildProcess): Promise<number> {
  const page = () => fetch(`${url}/i/${wave.waveId}`).then((answer) => answer.arrayBuffer());
  await page();
  const from = readBoth(child);
  await inParallel(Array.from({ length: PAGES }), 8, async () => void (await page()));
  return (1000 * (readBoth(child) - from)) / PAGES;
}

/** Page, claim and cast of everybody: answers a second, and milliseconds of processor for each. */
export async function measureAnswers(
  url: string,
  wave: OpenWave,
  { people, width, child }: { people: readonly Person[]; width: number; child: ChildProcess },
): Promise<{ answers: number; processor: number }> {
  const times: AnswerTimes = { claim: [], cast: [] };
  const from = readBoth(child);
  const seconds = await inParallel(people, width, async (person) => {
    await fetch(`${url}/i/${wave.waveId}`).then((answer) => answer.arrayBuffer());
    if (!(await answerAs(url, wave, person, times))) throw new Error("There was no receipt.");
  });
  const processor = (1000 * (readBoth(child) - from)) / people.length;
  return { answers: people.length / seconds, processor };
}

function readBoth(child: ChildProcess): number {
  const { server, database } = readProcessor([child]);
  return server + database;
}

/** Seconds of processor so far of these servers, and of every PostgreSQL process of this machine (Linux). */
export function readProcessor(servers: readonly ChildProcess[]): { server: number; database: number } {
  const own = new Set(servers.map(({ pid }) => pid));
  const ticks = { server: 0, database: 0 };
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const stat = readStat(name);
    if (stat === null) continue;
    const [, program = "", rest = ""] = /\((.*)\) (.*)$/s.exec(stat) ?? [];
    const side = own.has(Number(name)) ? "server" : program === "postgres" ? "database" : null;
    if (side === null) continue;
    const fields = rest.split(" ").map(Number);
    // utime and stime, and of a server that has ended backends behind it theirs too
    ticks[side] += (fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0);
  }
  return { server: ticks.server / TICKS, database: ticks.database / TICKS };
}

/** Null where the process has ended meanwhile. */
function readStat(name: string): string | null {
  try {
    return readFileSync(`/proc/${name}/stat`, "utf8");
  } catch {
    return null;
  }
}
