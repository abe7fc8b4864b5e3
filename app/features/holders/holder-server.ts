import { type Bytes, concatBytes } from "#app/protocol/encoding";
import type { Turn } from "#app/protocol/turn";
import type { Courier } from "./courier";
import type { GivenBallot, GivenEnvelopes } from "./given";
import type { HolderView } from "./look.server";

/** What the server does not do for a holder, by its reason; "offline" where it was not reached, "failed" where something else answered. */
export class Refused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Nothing is followed elsewhere: a body holds the token. */
const PLAIN = {
  credentials: "omit",
  referrerPolicy: "no-referrer",
  cache: "no-store",
  redirect: "error",
} as const;

/** Asks the server at an origin as the holder behind a link. The token goes in the body, never into an address. */
export function openHolderServer(origin: string, wave: string, token: string) {
  const ask = <Answer>(step: string, body: object = {}) =>
    request<Answer>(`${origin}/holder/${wave}/${step}`, {
      ...PLAIN,
      method: "POST",
      body: packJson({ token, ...body }),
    });
  const courier: Courier = {
    manifest: () => fetchManifest(`${origin}/board/${wave}/manifest.json`),
    box: async () => JSON.stringify(await request(`${origin}/board/${wave}/box.json`, PLAIN)),
    ballots: async (after) => (await ask<{ ballots: GivenBallot[] }>("ballots", { after })).ballots,
    envelopes: (after) => ask<{ turns: Turn[]; piece: GivenEnvelopes | null }>("envelopes", { after }),
    keep: (piece) => ask("keep", piece),
    accept: (turn) => ask("turn", { turn }),
  };
  return {
    look: () => ask<HolderView>("look"),
    registerKeys: (keys: { sealKey: string; signKey: string }) => ask("keys", keys),
    noteRehearsal: () => ask("rehearsed"),
    courier,
  };
}

export type HolderServer = ReturnType<typeof openHolderServer>;

/** What is sent names its type itself. As a text Chromium would take three times as long over a piece of envelopes. */
function packJson(body: object): Blob {
  return new Blob([JSON.stringify(body)], { type: "application/json" });
}

/** The manifest to the byte. */
async function fetchManifest(address: string): Promise<Bytes> {
  try {
    const answer = await fetch(address, PLAIN);
    if (answer.ok) return concatBytes(new Uint8Array(await answer.arrayBuffer()));
  } catch {
    // falls through: it was not reached
  }
  throw new Refused("offline");
}

async function request<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(address, init).catch(() => {
    throw new Refused("offline");
  });
  // a network that asks for a sign-in answers with a page of its own, a proxy with its own limits
  const body: unknown = await answer.json().catch(() => null);
  const isOurs = typeof body === "object" && body !== null;
  if (answer.ok && isOurs) return body as Answer;
  const reason = isOurs && "reason" in body ? String(body.reason) : null;
  throw new Refused(reason ?? (answer.status === 413 ? "too_large" : "failed"));
}
