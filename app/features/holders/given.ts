/** A ballot as it was cast: the members of `formatCast`. */
export type GivenBallot = {
  team: number;
  msg: string;
  sig: string;
  bkpub: string;
  seq: number;
  ct: string;
  bsig: string;
};

/** Envelopes of one team and part one behind the other, in base64url; `start` is how many come before them. */
export type GivenEnvelopes = { team: number; part: number; start: number; envelopes: string };
