/**
 * A key holder's turn by `parallax holder turn` over a full box: what the holder's own machine works. The server's part is
 * answered from memory, by HTTP. The neutral third begins, who has two of the four layers to take off. Beside it the
 * operations that nobody can do without, bare on node:crypto and one after the other.
 * Goal: 10,000 ballots of the full form in 30 s.
 * Run: npm run bench -- turn (BENCH_BALLOTS=1000 sets the size)
 */
import { constants, createECDH, createPublicKey, verify } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GivenBallot } from "#app/features/holders/given";
import type { HolderView } from "#app/features/holders/look.server";
import { createPeeler } from "#app/features/unsealing/peel.server";
import { listParts } from "#app/features/waves/launch/manifest";
import { SALT_LENGTH } from "#app/protocol/blind-rsa";
import { decodeBase64Url } from "#app/protocol/encoding";
import { POINT_LENGTH } from "#app/protocol/hpke";
import { spellCard } from "#app/protocol/key-card";
import { encodeManifest } from "#app/protocol/manifest";
import { splitBallot } from "#app/protocol/tally";
import { layerAfter, peelPart } from "#app/protocol/turn";
import { holdFrom } from "#cli/holder/holder";
import { makeClosedBallots } from "#tests/helpers/holders/closed-ballots";
import { createProtocolWave } from "#tests/helpers/protocol-wave";
import { questionSetOf } from "#tests/helpers/responses";
import { printTable } from "./clock";

const BALLOTS = Number(process.env.BENCH_BALLOTS ?? 10_000);
const GOAL_SECONDS = (30 * BALLOTS) / 10_000;
const AT_ONCE = 50;
const PARTY = 2;
const SAMPLE = 200;

type Took = { seconds: number; processor: number };

const { manifest: sample } = await createProtocolWave("two-key");
const wave = await createProtocolWave("two-key", {
  teams: sample.teams.map((team) => ({ ...team, invited: BALLOTS })),
  parts: listParts(questionSetOf({ form: "full" })),
});
const { layers, parts } = wave.manifest;
const span = [0, layerAfter(layers, [PARTY])] as const;
console.error(`Sealing ${BALLOTS} ballots of ${parts.length} parts …`);
const { box, given } = await makeClosedBallots(wave, BALLOTS, span[1]);
const turn = await takeMeasuredTurn();
const floor = await measureFloor(given.slice(0, SAMPLE));
printTable(
  `A turn over ${BALLOTS} ballots of the full form, ${span[1]} layers of ${parts.length} parts each`,
  [
    ["", "s", "processor s", "peak memory MB", "goal s", ""],
    [
      "parallax holder turn",
      turn.seconds.toFixed(1),
      turn.processor.toFixed(1),
      turn.peak,
      GOAL_SECONDS,
      turn.seconds <= GOAL_SECONDS ? "reached" : "MISSED",
    ],
    ["bare: signatures and key agreements, one thread", ...describe(floor.bare)],
    ["layers alone, on node:crypto", ...describe(floor.node)],
    ["layers alone, on Web Crypto", ...describe(floor.web)],
  ],
);

/** From the start of the command to its last word. */
async function takeMeasuredTurn() {
  const folder = mkdtempSync(join(tmpdir(), "parallax-turn-"));
  const card = join(folder, "card.txt");
  writeFileSync(card, spellCard(wave.cards[PARTY] ?? new Uint8Array(0)).join(" "));
  const server = await serveFromMemory();
  const desk = {
    isInteractive: false,
    rewrites: false,
    now: () => new Date(Date.parse(box.opensAt) + 1),
    askLine: async () => null,
    conceal: <Value>(work: () => Promise<Value>) => work(),
    close: () => {},
  };
  let code = 1;
  const took = await clockOnce(async () => {
    code = await holdFrom(desk, ["turn", server.link, "--card", card], {
      out: (text) => process.stderr.write(text),
      err: (text) => process.stderr.write(text),
    });
  });
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  server.close();
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new Error("The turn was not taken.");
  return { ...took, peak };
}

/** What the server answers, put together beforehand. */
async function serveFromMemory() {
  const view: HolderView = {
    ...{ organization: "Acme", wave: wave.manifest.name, party: PARTY, name: "Holder 2" },
    holders: wave.manifest.holders.map(({ name }) => ({ name, ready: true })),
    ...{ keys: null, rehearsed: true, phase: "opening", opensAt: box.opensAt, taken: [] },
    turn: { begun: PARTY, step: 0 },
  };
  const pieces = new Map<string, string>();
  for (let start = 0; start <= given.length; start += AT_ONCE)
    pieces.set(
      start === 0 ? "" : (box.leaves[start - 1] ?? ""),
      JSON.stringify({ ballots: given.slice(start, start + AT_ONCE) }),
    );
  const answers: Record<string, (body: { after?: string }) => string | Uint8Array> = {
    "manifest.json": () => encodeManifest(wave.manifest),
    "box.json": () => JSON.stringify(box),
    look: () => JSON.stringify(view),
    ballots: ({ after = "" }) => pieces.get(after) ?? '{"ballots":[]}',
    keep: () => "{}",
    turn: () => "{}",
  };
  const server = createServer(async (request, response) => {
    const answer = answers[request.url?.split("/").at(-1) ?? ""];
    const body = await readText(request);
    response.setHeader("Content-Type", "application/json");
    response.end(answer?.(body === "" ? {} : JSON.parse(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const link = `http://127.0.0.1:${port}/holder/${wave.manifest.wave}#${"A".repeat(43)}`;
  return { link, close: () => server.close() };
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request.setEncoding("utf8")) text += piece;
  return text;
}

/** Seconds for the whole box, from a sample of it. */
async function measureFloor(some: readonly GivenBallot[]) {
  const keys = wave.holders[PARTY];
  if (keys === undefined) throw new RangeError("no such holder");
  const scale = BALLOTS / some.length;
  const sealed = some.flatMap((one) => {
    const nullifier = decodeBase64Url(one.msg).slice(-32);
    return splitBallot(wave.pinned, { team: one.team, nullifier, seq: one.seq, ct: decodeBase64Url(one.ct) });
  });
  const peel = createPeeler(wave.pinned, PARTY, keys.scalar, keys.seal.point);
  const node = await clockOnce(() => {
    for (const one of sealed) if (peel(one, span) === null) throw new Error("A part could not be opened.");
  });
  const web = await clockOnce(async () => {
    await Promise.all(sealed.map((one) => peelPart(wave.pinned, PARTY, keys, span, one)));
  });
  const bare = await clockOnce(() => doBareWork(some, keys.scalar, sealed.length * span[1]));
  const scaled = ({ seconds, processor }: Took): Took => ({
    seconds: seconds * scale,
    processor: processor * scale,
  });
  return { node: scaled(node), web: scaled(web), bare: scaled(bare) };
}

function doBareWork(some: readonly GivenBallot[], scalar: Uint8Array, agreements: number): void {
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(scalar);
  const points = wave.manifest.holders.map(({ sealKey }) =>
    decodeBase64Url(sealKey).subarray(0, POINT_LENGTH),
  );
  for (let at = 0; at < agreements; at++) ecdh.computeSecret(points[at % points.length] ?? new Uint8Array(0));
  const teams = wave.manifest.teams.map(({ credentialKey }) =>
    createPublicKey({ key: { ...credentialKey }, format: "jwk" }),
  );
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_LENGTH };
  for (const { team, msg, sig, bkpub, bsig } of some) {
    const key = teams[team];
    if (key === undefined) throw new RangeError("no such team");
    if (!verify("sha384", decodeBase64Url(msg), { key, ...pss }, decodeBase64Url(sig)))
      throw new Error("A credential does not hold.");
    const own = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: bkpub }, format: "jwk" });
    // of another message, which costs as much
    verify(null, decodeBase64Url(msg), own, decodeBase64Url(bsig));
  }
}

async function clockOnce(work: () => void | Promise<void>): Promise<Took> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

function describe({ seconds, processor }: Took): string[] {
  return [seconds.toFixed(1), processor.toFixed(1), "", "", ""];
}
