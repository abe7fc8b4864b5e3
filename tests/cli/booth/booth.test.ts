import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { serve } from "@hono/node-server";
import { expect, onTestFinished } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { readKeptSlip } from "#app/features/board/kept-slip";
import { storeBoothBundle } from "#app/features/booth/bundle.server";
import { textsOf } from "#app/features/surveys/question-texts";
import { listParts } from "#app/features/waves/launch/manifest";
import type { Platform } from "#app/platform/platform.server";
import { checkSlip } from "#app/protocol/board";
import type { Json } from "#app/protocol/encoding";
import { openBallots } from "#app/protocol/tally";
import { answerFrom } from "#cli/booth/booth";
import { sealed, wave } from "#db/schema";
import { temporaryFile } from "#tests/helpers/command";
import { databaseTest } from "#tests/helpers/database";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { questionSetOf } from "#tests/helpers/responses";

const set = questionSetOf({ form: "core", texts: textsOf(["en", "de"]) });

async function openServedWave(platform: Platform, lie: (text: string) => string = (text) => text) {
  const bundles = { booth: await storeBoothBundle(platform.db), holder: "" };
  const questionSet = set as unknown as Json;
  const open = await openTestWave(platform, { questionSet, changes: { bundles, parts: listParts(set) } });
  const app = openDirectRoutes(platform);
  const fetch = async (request: Request) => {
    if (new URL(request.url).pathname !== `/i/${open.waveId}`) return app.fetch(request);
    const page = await app.fetch(new Request(request.url));
    return new Response(lie(await page.text()), { status: page.status });
  };
  const server = serve({ fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const links = open.links.map(({ url }) => url.replace("http://localhost:3000", origin));
  return { open, links };
}

async function run(lines: string[], ...args: string[]) {
  const said = { out: "", err: "" };
  const asked: string[] = [];
  const terminal = {
    askLine: async (prompt: string) => {
      asked.push(prompt);
      return lines.shift() ?? null;
    },
    close: () => {},
  };
  const code = await answerFrom(terminal, args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, asked, ...said };
}

const slipPath = () => join(dirname(temporaryFile("")), "slip.txt");
const codeIn = (text: string) => /[\dA-Z]{4}(?:-[\dA-Z]{4}){7}/.exec(text)?.[0] ?? "";

async function readBox(platform: Platform, { pinned, parties }: OpenWave) {
  const key = parties.get(3);
  if (key === undefined) throw new Error("no key");
  const rows = await platform.db.select().from(sealed);
  const ballots = rows.map(({ team, ...row }) => ({
    team: team === "sales" ? 0 : 1,
    seq: row.seq,
    nullifier: new Uint8Array(row.nullifier),
    ct: new Uint8Array(row.ct),
  }));
  return openBallots(pinned, key, ballots);
}

databaseTest("a person answers from the terminal, and keeps a slip that verifies", async (db) => {
  const platform = testPlatform(db);
  const { open, links } = await openServedWave(platform);
  const rated = open.pinned.manifest.parts[0]?.questions.length ?? 0;
  const slip = slipPath();
  const lines = ["9", "4", "d", "", ...Array(rated - 3).fill("2"), "Meet more.", "yes"];
  const { code, out, err, asked } = await run(lines, links[0] ?? "", "--slip", slip);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("Nobody who uses this product can see what you answered.");
  expect(out).toMatch(/twelve words:( [a-z]+){12}\n/);
  expect(asked[1]).toContain('"9" is none of these: type 1, 2, 3, 4, 5, d');
  expect(asked.at(-1)).toContain(`${rated - 1} of ${rated} questions answered`);
  const kept = readKeptSlip(readFileSync(slip, "utf8"));
  if (kept === null) throw new Error("no slip");
  expect(await checkSlip(open.pinned, [kept.slip.leaf], kept.slip)).toBe("in_box");
  const { responses, comments } = await readBox(platform, open);
  expect(responses[0]?.ratings.slice(0, 4)).toEqual([4, -1, null, 2]);
  expect(comments.map(({ body }) => body)).toEqual(["Meet more."]);
});

databaseTest(
  "a ballot is taken first and cast from a file later, changed, and withdrawn, in German too",
  async (db) => {
    const platform = testPlatform(db);
    const { open, links } = await openServedWave(platform);
    const [link = ""] = links;
    const taken = await run([], link, "--take", "--language", "de");
    expect([taken.code, taken.err]).toEqual([0, ""]);
    expect(taken.out).toContain("Niemand");
    const secret = codeIn(taken.out);
    const file = temporaryFile(JSON.stringify({ PU1: 5, OE1: "Ja" }), "answers.json");
    const cast = () => run([], link, "--code", secret, "--answers", file, "--slip", slipPath());
    expect((await cast()).code).toBe(0);
    expect((await cast()).code).toBe(0);
    const { responses, comments } = await readBox(platform, open);
    expect(responses.map(({ ratings }) => ratings[0])).toEqual([5]);
    expect(comments.map(({ body }) => body)).toEqual(["Ja"]);
    const gone = await run([], link, "--code", secret, "--withdraw", "--slip", slipPath());
    expect(gone.out).toContain("Your ballot is withdrawn");
    const rows = await platform.db.select().from(sealed);
    expect(rows.map(({ seq, ct }) => [seq, ct.length])).toEqual([[3, 0]]);
  },
);

databaseTest("whoever stops has cast nothing, and is told how to go on", async (db) => {
  const platform = testPlatform(db);
  const { links } = await openServedWave(platform);
  const slip = slipPath();
  for (const lines of [["1"], [...Array(40).fill(""), "no"]]) {
    const { code, err } = await run(lines, links.pop() ?? "", "--slip", slip);
    expect([code, codeIn(err)]).toEqual([2, expect.stringMatching(/^[\dA-Z-]{39}$/)]);
    expect(err).toContain("Nothing was cast. Go on with --code");
  }
  expect(existsSync(slip)).toBe(false);
  expect(await platform.db.select().from(sealed)).toEqual([]);
});

databaseTest(
  "a server that says one thing here and another there gets nothing, not even a claim",
  async (db) => {
    const platform = testPlatform(db);
    for (const lie of [
      (page: string) => page.replace('"invited":38', '"invited":37'),
      (page: string) => page.replaceAll("our sales process works", "our sales process fails"),
      (page: string) => page.replaceAll('"trial":false', '"trial":true'),
    ]) {
      const { links } = await openServedWave(platform, lie);
      const { code, err } = await run([], links[0] ?? "", "--slip", slipPath());
      expect([code, err]).toEqual([2, expect.stringContaining("does not fit what it has promised")]);
    }
    expect(await db.select().from(sealed)).toEqual([]);
  },
);

databaseTest("everything that cannot be done is refused with a sentence", async (db) => {
  const platform = testPlatform(db);
  const { links } = await openServedWave(platform);
  const [link = "", other = ""] = links;
  const code = codeIn((await run([], link, "--take")).out);
  const bad = (content: unknown) => temporaryFile(JSON.stringify(content), "answers.json");
  const given = (content: unknown) => [link, "--code", code, "--slip", slipPath(), "--answers", bad(content)];
  for (const [args, sentence] of [
    [[], "Give one invitation's link"],
    [["http://127.0.0.1/"], "not a whole invitation's link"],
    [[link.slice(0, -3)], "not a whole invitation's link"],
    [[link, "--answers", "x"], "--answers needs --code"],
    [[link, "--withdraw"], "--withdraw needs --code"],
    [[link, "--take", "--withdraw", "--code", code], "Choose one of"],
    [[link, "--code", "ABC"], "not a ballot code"],
    [[link, "--slip", temporaryFile("here")], "is there already"],
    [[link, "--language", "fr", "--slip", slipPath()], 'not asked in "fr"'],
    [[link, "--slip", slipPath()], "used with another ballot code"],
    [given({ PU9: 4 }), 'no question of this survey has the key "PU9"'],
    [given({ PU1: 9 }), "does not fit its question"],
    [given({ PU1: "4" }), '"PU1" is expected to be a whole number'],
    [given({ OE1: 4 }), '"OE1" is expected to be a text'],
    [given([]), "one object"],
    [[other, "--code", code, "--slip", slipPath(), "--answers", "nowhere.json"], "cannot be read as JSON"],
  ] as const) {
    const { code: status, err } = await run([], ...args);
    expect([status, err], sentence).toEqual([2, expect.stringContaining(sentence)]);
  }
  await db.update(wave).set({ state: "closed" });
  expect((await run([], link, "--slip", slipPath())).err).toContain("has closed");
  expect((await run([], "--help")).code).toBe(0);
});
