import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import type { Platform } from "#app/platform/platform.server";
import { CARD_WORDS, createCardSecret, deriveHolderKeys, readCard, spellCard } from "#app/protocol/key-card";
import { encodeManifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { handedOn, keyHolder, turn, wave } from "#db/schema";
import { temporaryFile } from "#tests/helpers/command";
import { databaseTest } from "#tests/helpers/database";
import { linkOf, runHolder, serveHolders, type Typist } from "#tests/helpers/holders/holder-desk";
import { type Clock, castTwoKeyWave, closeTwoKeyWave, readBox } from "#tests/helpers/holders/two-key-wave";
import type { OpenWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

function openClock(db: Db): { platform: Platform; clock: Clock } {
  const clock = { now: new Date("2026-03-10T09:00:00Z") };
  return { platform: testPlatform(db, { now: () => clock.now }), clock };
}

/** The file in which a holder of the wave keeps their card. */
function cardFile({ cards }: OpenWave, party: number): string {
  return temporaryFile(spellCard(cards[party] ?? new Uint8Array(0)).join(" "), "card.txt");
}

/** The wave before its launch, with holders who have no card yet; returns what launches it again. */
async function takeBack({ db }: Platform, { waveId, pinned }: OpenWave): Promise<() => Promise<void>> {
  const set = (values: Partial<typeof wave.$inferInsert>) =>
    db.update(wave).set(values).where(eq(wave.id, waveId));
  await set({ state: "draft", manifestHash: null });
  await db.update(keyHolder).set({ sealKey: null, signKey: null, rehearsed: false });
  return async () => void (await set({ state: "open", manifestHash: pinned.hash }));
}

const readHolder = async ({ db }: Platform, party: number) => {
  const [row] = await db.select().from(keyHolder).where(eq(keyHolder.party, party));
  return row && { sealKey: row.sealKey, signKey: row.signKey, rehearsed: row.rehearsed };
};

/** The words that were shown with their numbers. */
function wordsIn(shown: string): string[] {
  return [...shown.matchAll(/^ ?\d+ [a-z].*$/gm)].flatMap(([line]) => line.match(/[a-z]+/g) ?? []);
}

type Holder = OpenWave["manifest"]["holders"][number];

const SETTLED = { unchanged: "Nothing was changed", untried: "The card was not tried" };

databaseTest(
  "three holders register their cards, check the launched survey, and two of them open it",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [7, 6]);
    const origin = await serveHolders(platform);
    const hold = (step: string, party: number, rewrites = false) =>
      runHolder(platform, [step, linkOf(platform, origin, open, party), "--card", cardFile(open, party)], {
        rewrites,
      });
    const launch = await takeBack(platform, open);
    for (const [party, keys] of open.holders.entries()) {
      const made = await hold("new", party);
      expect([made.code, made.err, made.closed]).toEqual([0, "", true]);
      expect(made.out).toContain("All 20 test ballots were opened and shuffled");
      expect(wordsIn(made.shown)).toEqual([]);
      expect(await readHolder(platform, party)).toEqual({
        sealKey: keys.seal.point,
        signKey: keys.signKey,
        rehearsed: true,
      });
    }
    expect(await hold("check", 1)).toMatchObject({
      code: 2,
      err: expect.stringContaining("not been launched"),
    });
    await launch();
    expect(await hold("new", 1)).toMatchObject({
      code: 2,
      err: expect.stringContaining("has been launched"),
    });
    const checks = await Promise.all([0, 1, 2].map((party) => hold("check", party)));
    for (const { code, out, err } of checks) {
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("The three key holders: Holder 0, Holder 1, Holder 2");
      expect(out).toContain("Your own two keys stand in this survey.");
      expect(out).toMatch(/The twelve words:( [a-z]+){12}\n/);
    }
    expect(new Set(checks.map(({ out }) => out)).size).toBe(1);
    expect(await hold("turn", 1)).toMatchObject({ code: 2, err: expect.stringContaining("not closed yet") });
    const day = clock.now;
    await closeTwoKeyWave(platform, open, clock);
    const due = clock.now;
    clock.now = day;
    const early = await hold("turn", 1);
    expect([early.code, early.out]).toEqual([2, ""]);
    expect(early.err).toMatch(/Nobody opens it before .*March 11, 2026/);
    clock.now = due;
    const waits = await hold("turn", 0);
    expect([waits.code, waits.err]).toEqual([
      2,
      "It is not your turn now. Holder 1 or Holder 2 begin. You get a mail when you can go on.\n",
    ]);
    const first = await hold("turn", 2);
    const parts = 13 * open.manifest.parts.length;
    expect([first.code, first.err.trim().split("\n")]).toEqual([
      0,
      [
        "Fetched and checked: 13 of 13 ballots",
        `Seals taken off: ${parts} of ${parts}`,
        `Handed on: ${parts} of ${parts}`,
      ],
    ]);
    expect(first.out).toBe(
      `You are done. Holder 0 or Holder 1 can go on now and were written to.\n${parts} sealed parts came in, ${parts} went on.\n`,
    );
    expect((await hold("turn", 2)).err).toBe(
      "Your turn is taken. Holder 0 or Holder 1 can go on now and were written to. There is nothing more for you to do.\n",
    );
    const second = await hold("turn", 0, true);
    expect([second.code, second.out]).toEqual([0, expect.stringContaining("the survey is being opened")]);
    expect(second.err).toContain(`\r\u001b[KSeals taken off: ${parts} of ${parts}\n\r\u001b[KHanded on: `);
    await finishWave(platform, open);
    const [row] = await db.select({ state: wave.state }).from(wave).where(eq(wave.id, open.waveId));
    expect(row?.state).toBe("released");
  },
);

databaseTest("a new card is shown once, typed back, and leaves nothing on the screen", async (db) => {
  const { platform } = openClock(db);
  const open = await castTwoKeyWave(platform, [5, 5]);
  await takeBack(platform, open);
  const link = linkOf(platform, await serveHolders(platform), open, 1);
  const another = spellCard(createCardSecret()).join(" ");
  const lines: ((words: string[]) => string)[] = [
    () => "",
    (words) => words.slice(1).join(" ").concat("\n"),
    () => "",
    (words) => words.with(3, "mistyped").join(" "),
    () => another,
    // two lines, with numbers and capitals
    (words) => words.slice(0, 12).join(" ").toUpperCase(),
    (words) =>
      words
        .slice(12)
        .map((word, at) => `${at + 13}. ${word}`)
        .join(" "),
  ];
  const typist: Typist = (shown) => lines.shift()?.(wordsIn(shown)) ?? null;
  const made = await runHolder(platform, ["new", link], { typist });
  expect([made.code, made.err, lines.length]).toEqual([0, "", 0]);
  const spelled = wordsIn(made.out);
  expect(spelled).toHaveLength(CARD_WORDS);
  const secret = readCard(spelled.join(" "));
  if (!(secret instanceof Uint8Array)) throw new Error("no card");
  const keys = await deriveHolderKeys(secret, open.waveId);
  expect(await readHolder(platform, 1)).toEqual({
    sealKey: keys.seal.point,
    signKey: keys.signKey,
    rehearsed: true,
  });
  expect(made.shown).toContain("A key card has 24 words; these are 23.");
  expect(made.shown).toContain("Word 4, “mistyped”, is not one of the list.");
  expect(made.shown).toContain("This is a whole key card, but not the one");
  expect(made.concealed).toBe(2);
  expect(wordsIn(made.stays)).toEqual([]);
  expect(made.stays).toContain("All 20 test ballots were opened");
});

databaseTest(
  "whoever stops in the middle goes on with the card they wrote down, or makes another",
  async (db) => {
    const { platform } = openClock(db);
    const open = await castTwoKeyWave(platform, [5, 5]);
    await takeBack(platform, open);
    const link = linkOf(platform, await serveHolders(platform), open, 0);
    const run = (...typed: string[]) =>
      runHolder(platform, ["new", link], { typist: () => typed.shift() ?? null });
    const none = await run();
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("Nothing was registered")]);
    expect((await readHolder(platform, 0))?.sealKey).toBeNull();
    const begun = await run("");
    expect([begun.code, begun.err]).toEqual([2, expect.stringContaining(SETTLED.untried)]);
    const registered = await readHolder(platform, 0);
    expect(registered?.rehearsed).toBe(false);
    const spelled = wordsIn(begun.out).join(" ");
    const tried = await run("", spelled);
    expect([tried.code, wordsIn(tried.out)]).toEqual([0, []]);
    expect(await readHolder(platform, 0)).toEqual({ ...registered, rehearsed: true });
    expect((await run("another")).err).toContain(SETTLED.unchanged);
    expect(await readHolder(platform, 0)).toEqual({ ...registered, rehearsed: true });
    await run("another", "");
    const replaced = await readHolder(platform, 0);
    expect(replaced?.sealKey).not.toEqual(registered?.sealKey);
    expect(replaced?.rehearsed).toBe(false);
    const old = await run("", spelled);
    expect([old.code, old.shown]).toEqual([2, expect.stringContaining("not the one whose key stands")]);
    expect((await readHolder(platform, 0))?.rehearsed).toBe(false);
  },
);

databaseTest("a server that shows something else is named loudly, and no layer comes off", async (db) => {
  const { platform, clock } = openClock(db);
  const open = await castTwoKeyWave(platform, [6, 5]);
  let lie: "box" | "ballots" | "manifest" | "keys" | null = null;
  const origin = await serveHolders(platform, async (path, answer) => {
    if (lie === "box" && path.endsWith("/box.json")) {
      const box = JSON.parse(await readBox(platform, open));
      return Response.json({ ...box, size: 10, leaves: box.leaves.slice(1) });
    }
    if (lie === "ballots" && path.endsWith("/ballots")) {
      const { ballots } = (await answer.json()) as { ballots: object[] };
      return Response.json({ ballots: ballots.slice(1) });
    }
    if (lie === "manifest" && path.endsWith("/manifest.json")) return new Response("{}");
    if (lie === "keys" && path.endsWith("/manifest.json")) {
      const [one, two, third] = open.manifest.holders as [Holder, Holder, Holder];
      const holders = [{ ...one, signKey: two.signKey }, { ...two, signKey: one.signKey }, third];
      return new Response(encodeManifest({ ...open.manifest, holders }));
    }
    return null;
  });
  const hold = (step: string, party: number) =>
    runHolder(platform, [step, linkOf(platform, origin, open, party), "--card", cardFile(open, party)]);
  lie = "keys";
  const other = await hold("check", 1);
  expect([other.code, other.out]).toEqual([1, ""]);
  expect(other.err).toContain("The keys in this survey are not yours. Stop");
  await closeTwoKeyWave(platform, open, clock);
  for (const [one, sentence] of [
    ["box", "The closed box is not the one that was published"],
    ["ballots", "The box names 11 ballots, and"],
    ["manifest", "not the one that was launched"],
  ] as const) {
    lie = one;
    const { code, out, err } = await hold("turn", 2);
    expect([code, out], one).toEqual([1, ""]);
    expect(err).toContain("STOP: THIS DOES NOT HOLD");
    expect(err).toContain(sentence);
    expect(err).toContain("Nothing was opened. Tell the two other key holders");
  }
  expect([await db.$count(handedOn), await db.$count(turn)]).toEqual([0, 0]);
  lie = null;
  expect((await hold("turn", 2)).code).toBe(0);
});

databaseTest("everything that cannot be done is refused with a sentence", async (db) => {
  const { platform, clock } = openClock(db);
  const open = await castTwoKeyWave(platform, [5, 5]);
  await closeTwoKeyWave(platform, open, clock);
  const origin = await serveHolders(platform);
  const link = linkOf(platform, origin, open, 1);
  const card = cardFile(open, 1);
  const spelled = spellCard(open.cards[1] ?? new Uint8Array(0));
  const words = (text: string) => temporaryFile(text, "card.txt");
  const whole = "not a whole key holder's link";
  for (const [args, sentence] of [
    [[], "Say what to do: new, check or turn."],
    [["constructor", link], "Say what to do"],
    [["turn"], "Give your link as a key holder."],
    [["turn", link, "--words"], "Unknown option"],
    [["turn", link, ...spelled], "Never give the words of a card as arguments"],
    [["turn", link, "--card", spelled.join(" ")], "Never give the words of a card as arguments"],
    [["turn", link], "name a file that holds the 24 words with --card"],
    [["turn", link.slice(0, -3), "--card", card], whole],
    [["turn", link.replace("/holder/", "/i/"), "--card", card], whole],
    [["turn", link.replace("http://", "ftp://"), "--card", card], whole],
    [["turn", link.replace("127.0.0.1", "survey.example"), "--card", card], "ask whoever runs the server"],
    [["turn", link, "--card", "nowhere.txt"], "nowhere.txt cannot be read"],
    [["turn", link, "--card", words("abandon ability")], "A key card has 24 words; these are 2."],
    [["turn", link, "--card", words(spelled.with(0, "zzz").join(" "))], "Word 1, “zzz”"],
    [["turn", link, "--card", words(spelled.toReversed().join(" "))], "do not belong together"],
    [["turn", link, "--card", cardFile(open, 2)], "but not the one whose key stands in this survey"],
    [
      [
        "turn",
        linkOf(platform, origin, { ...open, waveId: "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab" }, 1),
        "--card",
        card,
      ],
      "does not work any more",
    ],
    [["turn", link.replace(/:\d+/, ":9"), "--card", card], "could not be reached"],
  ] as const) {
    const { code, out, err } = await runHolder(platform, args);
    expect([code, out, err], sentence).toEqual([2, "", expect.stringMatching(new RegExp(sentence, "i"))]);
    // no word of the card is repeated
    expect(err).not.toContain(spelled.slice(0, 3).join(" "));
  }
  expect(await db.$count(turn)).toBe(0);
  const untyped = await runHolder(platform, ["turn", link], { typist: () => null });
  expect([untyped.code, untyped.err]).toEqual([2, expect.stringContaining("No card was typed")]);
  expect((await runHolder(platform, ["--help"])).out).toContain("parallax holder new|check|turn LINK");
});
