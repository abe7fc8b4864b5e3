import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGzip, gunzip } from "node:zlib";
import type { RosterReading } from "./roster-choices";
import type { RosterEntry } from "./roster-entry";
import type { RosterFile } from "./roster-file.server";

const expand = promisify(gunzip);

/** How many people stand on one line of a file that is kept. */
const ENTRIES_A_LINE = 500;

/** What was read from a file until somebody confirms it: gzipped lines of JSON, everything else first, then its people. */
export async function packFile(file: RosterFile, reading: RosterReading): Promise<Uint8Array> {
  const gzip = createGzip();
  const [packed] = await Promise.all([buffer(gzip), pipeline(listLines(file, reading), gzip)]);
  return packed;
}

export async function unpackFile(body: Uint8Array): Promise<{ file: RosterFile; reading: RosterReading }> {
  const [head = "", ...lines] = String(await expand(body)).split("\n");
  const kept = JSON.parse(head) as { file: RosterFile; reading: RosterReading };
  for (const line of lines)
    for (const entry of JSON.parse(line) as RosterEntry[]) kept.file.entries.push(entry);
  return kept;
}

function* listLines(file: RosterFile, reading: RosterReading): Generator<string> {
  yield JSON.stringify({ file: { ...file, entries: [] }, reading });
  for (let at = 0; at < file.entries.length; at += ENTRIES_A_LINE)
    yield `\n${JSON.stringify(file.entries.slice(at, at + ENTRIES_A_LINE))}`;
}
