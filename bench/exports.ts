/**
 * The files of a wave at the end of five years of the full form (41 questions and their companions): made in the thread
 * that a server makes them in, which starts and ends with each file. Goals: 1 s each, 100 MB above idle, and nobody else
 * waits longer than 200 ms. Run: npm run bench -- exports
 */

import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import "#app/locales/spoken.server";
import type { Release } from "#app/core/release/release";
import { buildReport } from "#app/core/report/report";
import { openFileRoom } from "#app/features/exports/making/file-room.server";
import { WAVE_FORMATS, type WaveFormat } from "#app/features/exports/making/formats.server";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";
import { clock, printTable, quantileOf } from "./clock";

const TIMES = Number(process.env.BENCH_VISITS ?? 20);
const YEARS = [2022, 2023, 2024, 2025, 2026];
const PEOPLE = { sales: 400, marketing: 300 };
const THREAD = join(process.cwd(), "build/file-thread.js");

const set = questionSetOf();
const releases = YEARS.map((year) => {
  const responses = {
    sales: leaningResponses(set, PEOPLE.sales, year, 0.4),
    marketing: leaningResponses(set, PEOPLE.marketing, year + 1, -0.4),
  };
  return releaseOf(responses, set, { id: `${year}`, closedOn: `${year}-03-31`, invited: PEOPLE });
});
const release = releases.at(-1) as Release;
const report = buildReport({ release, earlier: releases.slice(0, -1) });
const material = { report, unread: 0, actions: [], brand: { colour: null, logo: null } };

const rows: (string | number)[][] = [["", "p50 ms", "p95 ms", "kB", "MB above idle", "longest stop ms"]];
for (const format of Object.keys(WAVE_FORMATS) as WaveFormat[]) {
  const idle = process.memoryUsage().rss;
  let [size, peak] = [0, idle];
  const times: number[] = [];
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  for (let at = 0; at < TIMES; at++) {
    const file = await clock(times, async () => {
      const room = openFileRoom(THREAD);
      const bytes = await room.call("makeFile", { language: "en", format, material });
      await room.close();
      return bytes;
    });
    size = file.byteLength;
  }
  delay.disable();
  clearInterval(watch);
  const above = ((peak - idle) / 1e6).toFixed(0);
  const stop = (delay.max / 1e6).toFixed(0);
  rows.push([format, quantileOf(times, 0.5), quantileOf(times, 0.95), (size / 1000).toFixed(0), above, stop]);
}
rows.push(["goal", "", 1000, "", 100, 200]);
printTable(`A file of a wave in year ${YEARS.length}, ${TIMES} times`, rows);
