import { performance } from "node:perf_hooks";
import { finalizeBallot, sealBallot } from "#app/protocol/ballot";
import { formatCast } from "#app/protocol/cast";
import { type Bytes, decodeBase64Url } from "#app/protocol/encoding";
import type { OpenWave } from "#tests/helpers/open-wave";
import { inParallel } from "./clock";
import { type Person, postJson } from "./person";

/* Copied beside the build before, like `limits-side`: imports nothing that build has not. */

/** Somebody who has claimed, and casts as often as they are asked to, something else each time. */
export type Voter = { person: Person; signature: Bytes; seq: number };

/** What somebody waited for, from when to when (milliseconds since 1970). */
export type Wait = { what: "page" | "cast"; from: number; to: number };

/** Writes of one ballot an hour that the box takes. */
const MOST_CASTS = 20;

export async function claimAll(url: string, wave: OpenWave, people: readonly Person[]): Promise<Voter[]> {
  const voters: Voter[] = [];
  await inParallel(people, 4, async (person) => {
    const claimed = await postJson(`${url}/i/${wave.waveId}/claim`, JSON.stringify(person.claim));
    const signature = await finalizeBallot(
      wave.pinned,
      person.ballot,
      decodeBase64Url(String(claimed.signature)),
    );
    voters.push({ person, signature, seq: 0 });
  });
  return voters;
}

/** Seals the next ballot of a voter and waits for its receipt. */
export async function castNext(url: string, wave: OpenWave, voter: Voter): Promise<Wait> {
  voter.seq += 1;
  if (voter.seq > MOST_CASTS) throw new Error("Too few people: raise BENCH_PEOPLE.");
  const [first, ...others] = wave.pinned.manifest.parts;
  const answers = {
    ratings: (first?.questions ?? []).map((_, index) => 1 + ((index + voter.seq) % 3)),
    slices: [],
    comments: others.map(() => "We meet too late in the quarter to change anything."),
  };
  const cast = await sealBallot(wave.pinned, voter.person.ballot, voter.signature, voter.seq, answers);
  const body = formatCast(cast);
  const from = now();
  const { receipt } = await postJson(`${url}/box/${wave.waveId}`, body);
  if (typeof receipt !== "string") throw new Error("A cast was not taken.");
  return { what: "cast", from, to: now() };
}

/** Opens a wave's page and casts into it every so many milliseconds, on time whether or not the ones before were answered. */
export function startOthers(url: string, wave: OpenWave, voters: readonly Voter[], every: number) {
  const waits: Wait[] = [];
  const underWay = new Set<Promise<void>>();
  let failure: unknown = null;
  let turn = 0;
  const send = (work: () => Promise<Wait>) => {
    const sent: Promise<void> = work()
      .then((wait) => void waits.push(wait))
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  const timer = setInterval(() => {
    const voter = voters[turn++ % voters.length] as Voter;
    send(() => openPage(url, wave));
    send(() => castNext(url, wave, voter));
  }, every);
  return async (): Promise<Wait[]> => {
    clearInterval(timer);
    await Promise.all(underWay);
    if (failure !== null) throw failure;
    return waits;
  };
}

/** The longest wait of one kind that touches a stretch of time, in milliseconds. */
export function findLongest(waits: readonly Wait[], what: Wait["what"], start: number, end: number): number {
  const touching = waits.filter((wait) => wait.what === what && wait.to >= start && wait.from <= end);
  return Math.max(0, ...touching.map(({ from, to }) => to - from));
}

export function now(): number {
  return performance.timeOrigin + performance.now();
}

async function openPage(url: string, wave: OpenWave): Promise<Wait> {
  const from = now();
  const answer = await fetch(`${url}/i/${wave.waveId}`);
  await answer.text();
  if (!answer.ok) throw new Error(`A page answered ${answer.status}.`);
  return { what: "page", from, to: now() };
}
