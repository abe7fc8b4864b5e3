import { deriveBallot, finalizeBallot, sealBallot } from "#app/protocol/ballot";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { formatCast } from "#app/protocol/cast";
import { decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";
import type { OpenWave } from "#tests/helpers/open-wave";
import { clock } from "./clock";

/** Somebody with an invitation, as far as their own device can prepare before anything is sent. */
export type Person = Awaited<ReturnType<typeof preparePerson>>;

export type AnswerTimes = { claim: number[]; cast: number[] };

/** The wave that somebody answers, and the links to it. */
type Invited = Pick<OpenWave, "pinned"> & {
  links: readonly Pick<OpenWave["links"][number], "team" | "token">[];
};

export async function preparePeople(wave: Invited): Promise<Person[]> {
  const ready: Person[] = [];
  for (const link of wave.links) ready.push(await preparePerson(wave, link));
  return ready;
}

async function preparePerson({ pinned }: Invited, { team, token }: Invited["links"][number]) {
  const ballot = await deriveBallot(pinned, team, parseBallotCode(createBallotCode()));
  const [first, ...others] = pinned.manifest.parts;
  const answers = {
    ratings: (first?.questions ?? []).map((_, index) => 1 + (index % 3)),
    slices: [],
    comments: others.map(() => "We meet too late in the quarter to change anything."),
  };
  const cast = await sealBallot(pinned, ballot, new Uint8Array(384), 1, answers);
  return { ballot, cast, claim: { token: encodeBase64Url(token), blinded: encodeBase64Url(ballot.blinded) } };
}

/** Claims and casts. Returns whether there was a receipt; the same person again gets the same one. */
export async function answerAs(
  url: string,
  wave: Pick<OpenWave, "waveId" | "pinned">,
  { ballot, cast, claim }: Person,
  times: AnswerTimes,
): Promise<boolean> {
  const claimed = await clock(times.claim, () =>
    postJson(`${url}/i/${wave.waveId}/claim`, JSON.stringify(claim)),
  );
  const signature = await finalizeBallot(wave.pinned, ballot, decodeBase64Url(String(claimed.signature)));
  const receipt = await clock(times.cast, () =>
    postJson(`${url}/box/${wave.waveId}`, formatCast({ ...cast, signature })),
  );
  return typeof receipt.receipt === "string";
}

export async function postJson(url: string, body: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json" },
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
