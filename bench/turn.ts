/**
 * A key holder's turn over a full box, by `parallax holder turn` and by the page in Chromium and Firefox: what the
 * holder's own machine works. The server's part is answered from memory, by HTTP. The neutral third begins, who has two
 * of the four layers to take off. Beside it the operations that nobody can do without, bare on node:crypto and one after
 * the other. Goals: 10,000 ballots of the full form in 30 s by the command, in 60 s in Chromium.
 * Run: npm run bench -- turn (BENCH_BALLOTS=1000 sets the size)
 */
import { spawn } from "node:child_process";
import { constants, createECDH, createPublicKey, verify } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { GivenBallot } from "#app/features/holders/given";
import { createWebPeel } from "#app/features/holders/web-peel";
import { createPeeler } from "#app/features/unsealing/peel.server";
import { listParts } from "#app/features/waves/launch/manifest";
import { SALT_LENGTH } from "#app/protocol/blind-rsa";
import { decodeBase64Url } from "#app/protocol/encoding";
import { POINT_LENGTH } from "#app/protocol/hpke";
import { spellCard } from "#app/protocol/key-card";
import { splitBallot } from "#app/protocol/tally";
import { layerAfter, peelPart } from "#app/protocol/turn";
import { makeClosedBallots } from "#tests/helpers/holders/closed-ballots";
import { createProtocolWave } from "#tests/helpers/protocol-wave";
import { questionSetOf } from "#tests/helpers/responses";
import { ensureBrowser, findFirefox } from "../scripts/browser.mjs";
import { printTable } from "./clock";
import { readPeakMemory } from "./installation";
import { takeTurnInBrowser } from "./turn/in-a-browser";
import { serveFromMemory } from "./turn/memory-server";

const BALLOTS = Number(process.env.BENCH_BALLOTS ?? 10_000);
const COMMAND_GOAL = (30 * BALLOTS) / 10_000;
const PAGE_GOAL = (60 * BALLOTS) / 10_000;
const PARTY = 2;
const SAMPLE = 200;
/** Of Linux. */
const TICKS_A_SECOND = 100;

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
const card = spellCard(wave.cards[PARTY] ?? new Uint8Array(0)).join(" ");
const server = await serveFromMemory(wave, PARTY, box, given);
const command = await takeTurnByCommand();
const pages = [];
for (const [name, browser, path] of [
  ["Chromium", "chrome", await ensureBrowser()],
  ["Firefox", "firefox", findFirefox()],
] as const) {
  if (path === null) continue;
  console.error(`The page in ${name} …`);
  const { seconds, stoppedMs } = await takeTurnInBrowser(browser, path, server.link, card);
  const goal = name === "Chromium" ? [PAGE_GOAL, judge(seconds, PAGE_GOAL)] : ["", ""];
  pages.push([`the page in ${name}`, seconds.toFixed(1), "", "", stoppedMs, ...goal]);
}
server.close();
const floor = await measureFloor(given.slice(0, SAMPLE));
printTable(
  `A turn over ${BALLOTS} ballots of the full form, ${span[1]} layers of ${parts.length} parts each, on ${availableParallelism()} cores`,
  [
    ["", "s", "processor s", "peak memory MB", "page stopped ms", "goal s", ""],
    [
      "parallax holder turn",
      command.seconds.toFixed(1),
      command.processor.toFixed(1),
      command.peak,
      "",
      COMMAND_GOAL,
      judge(command.seconds, COMMAND_GOAL),
    ],
    ...pages,
    ["bare: signatures and key agreements, one thread", ...describe(floor.bare)],
    ["layers alone, on node:crypto, one thread", ...describe(floor.node)],
    ["layers alone, as a page works, here", ...describe(floor.page)],
    ["layers alone, on Web Crypto, here", ...describe(floor.web)],
  ],
);

function judge(seconds: number, goal: number): string {
  return seconds <= goal ? "reached" : "MISSED";
}

/** From the start of the command to its last word, as a holder runs it. */
async function takeTurnByCommand() {
  const folder = mkdtempSync(join(tmpdir(), "parallax-turn-"));
  const file = join(folder, "card.txt");
  writeFileSync(file, card);
  // builds the command line where it is older than its sources
  await run("--help");
  const taken = await run("turn", server.link, "--card", file);
  rmSync(folder, { recursive: true });
  return taken;
}

/** Seconds of a command, those of processors that it needed, and its largest memory (Linux). */
async function run(...args: string[]) {
  const start = performance.now();
  const child = spawn(process.execPath, ["scripts/parallax.mjs", "holder", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  let [peak, processor] = [0, 0];
  const watch = setInterval(() => {
    try {
      // none is left of one that is ending
      peak = Math.max(peak, readPeakMemory(child));
      const ticks = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(" ").slice(13, 15);
      processor = ticks.reduce((sum, text) => sum + Number(text) / TICKS_A_SECOND, 0);
    } catch {
      // it has just ended
    }
  }, 100);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error("The command failed.");
  return { seconds: (performance.now() - start) / 1000, processor, peak };
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
  const webPeel = await createWebPeel(wave.pinned, PARTY, keys.scalar, keys.seal.point);
  const page = await clockOnce(async () => {
    await Promise.all(sealed.map((one) => webPeel(one, span)));
  });
  const bare = await clockOnce(() => doBareWork(some, keys.scalar, sealed.length * span[1]));
  const scaled = ({ seconds, processor }: Took): Took => ({
    seconds: seconds * scale,
    processor: processor * scale,
  });
  return { node: scaled(node), page: scaled(page), web: scaled(web), bare: scaled(bare) };
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
  return [seconds.toFixed(1), processor.toFixed(1), "", "", "", ""];
}
