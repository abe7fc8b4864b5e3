/**
 * The files of a wave at the end of five years of the full form (41 questions and their companions): CSV, XLSX and JSON
 * from its report. Goal: 1 s each, and 100 MB above idle. Run: npm run bench -- exports
 */

import "#app/locales/spoken.server";
import type { Release } from "#app/core/release/release";
import { buildReport } from "#app/core/report/report";
import { writeCsv } from "#app/features/exports/csv.server";
import { writeJson } from "#app/features/exports/json.server";
import { writeWorkbook } from "#app/features/exports/workbook.server";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";
import { clock, printTable, quantileOf } from "./clock";

const TIMES = Number(process.env.BENCH_VISITS ?? 20);
const YEARS = [2022, 2023, 2024, 2025, 2026];
const PEOPLE = { sales: 400, marketing: 300 };
const FORMATS = { csv: writeCsv, xlsx: writeWorkbook, json: writeJson };

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

const rows: (string | number)[][] = [["", "p50 ms", "p95 ms", "kB", "MB above idle"]];
for (const [format, write] of Object.entries(FORMATS)) {
  const idle = process.memoryUsage().rss;
  let [size, peak] = [0, idle];
  const times: number[] = [];
  for (let at = 0; at < TIMES; at++) {
    const file = await clock(times, async () => write(report, 0));
    size = Buffer.byteLength(file as Uint8Array);
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const above = ((peak - idle) / 1e6).toFixed(0);
  rows.push([format, quantileOf(times, 0.5), quantileOf(times, 0.95), (size / 1000).toFixed(0), above]);
}
printTable(`A file of a wave in year ${YEARS.length}, ${TIMES} times`, rows);
