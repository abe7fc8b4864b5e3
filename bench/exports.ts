/**
 * The files of a wave at the end of five years of the full form (41 questions and their companions): made in the threads
 * that a server makes them in, which start and end with each file, beside what no way of writing goes below: for zips
 * fflate with the same parts, for PDFs Typst with the same document, for texts the words of the report as JSON.
 * Goals: 1 s each, 100 MB above idle, and nobody else waits longer than 200 ms. Run: npm run bench -- exports
 */

import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { unzipSync, zipSync } from "fflate";
import "#app/locales/spoken.server";
import type { Release } from "#app/core/release/release";
import { buildReport } from "#app/core/report/report";
import { fileRoomsIn } from "#app/features/exports/making/file-room.server";
import { WAVE_FORMATS, type WaveFormat } from "#app/features/exports/making/formats.server";
import { openFileWorkshop } from "#app/features/exports/making/make-file.server";
import { buildBoardDocument } from "#app/features/exports/pdf/board-document";
import { buildPdfDocument } from "#app/features/exports/pdf/build-document";
import { printDocument } from "#app/features/exports/pdf/print-document.server";
import { setDocument } from "#app/features/exports/pdf/set-document.server";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";
import { clock, printTable, quantileOf } from "./clock";

const TIMES = Number(process.env.BENCH_VISITS ?? 20);
const YEARS = [2022, 2023, 2024, 2025, 2026];
const PEOPLE = { sales: 400, marketing: 300 };
const workshop = openFileWorkshop(console, fileRoomsIn(pathToFileURL("build/")));
const unended = new AbortController().signal;

const set = questionSetOf();
const releases = YEARS.map((year) => {
  const responses = {
    sales: leaningResponses(set, PEOPLE.sales, year, 0.4),
    marketing: leaningResponses(set, PEOPLE.marketing, year + 1, -0.4),
  };
  return releaseOf(responses, set, {
    ...{ id: `${year}`, name: `${year}`, closedOn: `${year}-03-31` },
    invited: PEOPLE,
  });
});
const release = releases.at(-1) as Release;
const report = buildReport({ release, earlier: releases.slice(0, -1) });
const material = { report, unread: 0, actions: [], brand: { colour: null, logo: null } };

/** What a file of this format cannot be made faster than, given what it holds. */
function referenceOf(format: WaveFormat, file: Uint8Array): () => Promise<unknown> {
  if (format === "pdf" || format === "boardPdf") {
    const document = format === "pdf" ? buildPdfDocument(material) : buildBoardDocument(material);
    const ready = setDocument(document, 0, null);
    return () => printDocument(ready);
  }
  if (format === "csv" || format === "json") return async () => JSON.stringify(report);
  const parts = unzipSync(file);
  return async () => zipSync(parts);
}

/** Of this process and what it has started, in bytes; of those without what they have in common with others. */
function readMemory(): number {
  const children = readFileSync("/proc/thread-self/children", "utf8")
    .split(" ")
    .filter((pid) => pid !== "");
  const own = children.map(readPrivateMemory);
  return own.reduce((sum, bytes) => sum + bytes, process.memoryUsage().rss);
}

function readPrivateMemory(pid: string): number {
  try {
    const kilobytes = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8").matchAll(
      /^Private_\w+:\s+(\d+) kB/gm,
    );
    return [...kilobytes].reduce((sum, [, number]) => sum + 1_024 * Number(number), 0);
  } catch {
    // it has ended
    return 0;
  }
}

const rows: (string | number)[][] = [
  ["", "p50 ms", "p95 ms", "reference p50 ms", "kB", "MB above before", "longest stop ms"],
];
for (const format of Object.keys(WAVE_FORMATS) as WaveFormat[]) {
  let [idle, above] = [readMemory(), 0];
  let file: Uint8Array = new Uint8Array();
  const [times, floor]: [number[], number[]] = [[], []];
  const watch = setInterval(() => {
    above = Math.max(above, readMemory() - idle);
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  for (let at = 0; at < TIMES; at++) {
    idle = readMemory();
    file = await clock(times, async () => {
      const made = await workshop.make({ language: "en", format, material }, unended);
      if (!made.ok) throw new Error(`No ${format} was made: ${made.reason}.`);
      return made.bytes;
    });
  }
  delay.disable();
  clearInterval(watch);
  const reference = referenceOf(format, file);
  for (let at = 0; at < TIMES; at++) await clock(floor, reference);
  rows.push([
    ...[format, quantileOf(times, 0.5), quantileOf(times, 0.95), quantileOf(floor, 0.5)],
    ...[file.byteLength / 1000, above / 1e6, delay.max / 1e6].map((number) => number.toFixed(0)),
  ]);
}
rows.push(["goal", "", 1000, "", "", 100, 200]);
const load = `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;
printTable(`A file of a wave in year ${YEARS.length}, ${TIMES} times (${load})`, rows);
