import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Member } from "#app/features/auth/door/door.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { CloseWarning } from "#app/features/waves/open/close-warning";
import { waveSchema } from "#app/features/waves/press-schema";
import { pressWave } from "#app/features/waves/press-wave.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { en } from "#app/locales/en";
import { type Language, wordsIn } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

const read = (fields: Record<string, string>) => waveSchema.safeParse({ act: "target", ...fields });

databaseTest("pressing a target keeps the index and the dimensions that were typed", async (db) => {
  const platform = testPlatform(db);
  const { organizationId, waveId } = await createReadyDraft(platform);
  const owner = { organizationId, userId: "ada", organization: { timeZone: "UTC" } } as Member;
  const press = async (fields: Record<string, string>) => {
    await pressWave(platform, owner, waveId, waveSchema.parse({ act: "target", ...fields }));
    return (await getWave(db, { organizationId, waveId }))?.plan.target;
  };
  expect(await press({ index: " 65 ", aimTR: "70", aimPU: "", aimLD: "0" })).toEqual({
    index: 65,
    dimensions: { TR: 70, LD: 0 },
  });
  expect(await press({ index: "", aimTR: "" })).toEqual({ index: null, dimensions: {} });
  for (const wrong of ["101", "-1", "6.5", "high", "70e", "1e1", "٧"]) {
    expect(read({ index: "", aimTR: wrong }).error?.issues.map(({ path }) => path)).toEqual([["aimTR"]]);
    expect(read({ index: wrong }).error?.issues.map(({ path }) => path)).toEqual([["index"]]);
  }
});

databaseTest(
  "pressing dates reads them where the organization is, and says why a time is none",
  async (db) => {
    const platform = testPlatform(db, { now: () => new Date("2026-09-01T08:00:00Z") });
    const { organizationId, waveId } = await createReadyDraft(platform);
    const owner = { organizationId, userId: "ada", organization: { timeZone: "Europe/Berlin" } } as Member;
    const press = async (fields: Record<string, string>) => {
      const typed = { act: "dates", opens: "", closes: "2026-11-20T18:00", ...fields };
      const pressed = await pressWave(platform, owner, waveId, waveSchema.parse(typed));
      const found = await getWave(db, { organizationId, waveId });
      return "errors" in pressed ? pressed.errors : [found?.opensAt, found?.closesAt];
    };
    const { dates } = en.waves;
    expect(await press({ closes: "0026-11-20T18:00" })).toEqual({ closes: dates.year });
    expect(await press({ opens: "0999-12-31T23:59", closes: "" })).toEqual({
      opens: dates.year,
      closes: dates.invalid,
    });
    expect(await press({ closes: "9999-12-31T23:59" })).toEqual({ closes: dates.problems.closes_too_late });
    expect(await press({ closes: "2027-03-28T02:30" })).toEqual({
      closes: dates.skipped("28 March 2027, 03:30"),
    });
    const twice = { opens: "2026-10-25T02:30", closes: "2026-10-25T02:30", closesTurn: "second" };
    expect(await press(twice)).toEqual({ opens: dates.twice });
    expect(await press({ ...twice, opensTurn: "first" })).toEqual([
      new Date("2026-10-25T00:30:00Z"),
      new Date("2026-10-25T01:30:00Z"),
    ]);
    expect(await press({ closesTurn: "second" })).toEqual([null, new Date("2026-11-20T17:00:00Z")]);
  },
);

databaseTest(
  "custody is confirmed by the phrase of the page's language, however it is spelled",
  async (db) => {
    const platform = testPlatform(db);
    const { organizationId, waveId } = await createReadyDraft(platform);
    const owner = { organizationId, userId: "ada", organization: { timeZone: "UTC" } } as Member;
    const press = (language: Language, phrase: string) => {
      const fields = waveSchema.parse({ act: "custody", phrase });
      return speak(language, () => pressWave(platform, owner, waveId, fields));
    };
    const { phrase } = wordsIn("de").waves.anonymity;
    expect(phrase).toBe("Der Server hat den Schlüssel");
    for (const typed of [phrase, ` ${phrase.toLowerCase()}. `, phrase.toUpperCase(), phrase.normalize("NFD")])
      expect(await press("de", typed), typed).toEqual({ said: wordsIn("de").waves.draft.saved });
    expect(await press("en", en.waves.anonymity.phrase.toUpperCase())).toEqual({
      said: en.waves.draft.saved,
    });
    expect(await press("en", phrase)).toEqual({
      errors: { phrase: en.waves.anonymity.wrong(en.waves.anonymity.phrase) },
    });
  },
);

databaseTest("closing early asks for the name of the wave, as cancelling does", async (db) => {
  const platform = testPlatform(db);
  const id = await createReadyDraft(platform, { sales: 6, marketing: 5 });
  const owner = { ...id, userId: "ada", organization: { timeZone: "UTC" } } as unknown as Member;
  await launchWave(platform, id, { actor: "user:ada", now: platform.now() });
  const press = (fields: Record<string, string>) =>
    pressWave(platform, owner, id.waveId, waveSchema.parse(fields));
  const { end } = en.waves;
  for (const act of ["close", "cancel"]) {
    expect(await press({ act, name: "2025" })).toEqual({ errors: { name: end.cancelWrong } });
    expect(await press({ act, name: "" })).toEqual({ errors: { name: end.cancelWrong } });
  }
  expect(await press({ act: "close" })).toEqual({ errors: { name: end.cancelWrong } });
  expect((await getWave(db, id))?.phase).toBe("open");
  expect(await press({ act: "close", name: " 2026 " })).toEqual({ said: end.closed });
  expect((await getWave(db, id))?.phase).toBe("closed");
});

test("The warning before closing early knows the floored number alone, and calls what may be below the threshold perhaps too few", () => {
  const names = { sales: "Hunters", marketing: "Farmers" };
  const say = (answers: { sales: number | null; marketing: number | null } | null, least: number) =>
    renderToStaticMarkup(CloseWarning({ answers, names, least }));
  const open = say({ sales: 5, marketing: null }, 5);
  expect(open).toMatch(/Hunters: at least 5 ballots\. A team is shown from 5/);
  expect(open).toMatch(/Farmers: fewer than 5 ballots.* perhaps too few/);
  expect(say({ sales: 5, marketing: 10 }, 7)).toMatch(
    /Hunters: at least 5 ballots.* perhaps too few.*Farmers: at least 10 ballots\./,
  );
  expect(say(null, 5).match(/not counted yet, so perhaps too few/g)).toHaveLength(2);
});
