import { expect } from "vitest";
import { dismissHolders, nameHolders } from "#app/features/holders/name-holders.server";
import { createSurvey } from "#app/features/surveys/surveys.server";
import { setThresholds } from "#app/features/waves/draft/change-draft.server";
import { createWave } from "#app/features/waves/wave/waves.server";
import { respondentWords } from "#app/locales/languages.server";
import { loader as previewLetter } from "#app/routes/app.organization_.letterhead_.preview";
import { loader as previewSurvey } from "#app/routes/app.surveys.$survey_.preview";
import { action as pressWave } from "#app/routes/app.waves.$wave._index";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { platformWithSmtp } from "#tests/helpers/mail/smtp-platform";
import { routeArguments, signInAs } from "#tests/helpers/members";

const NAMED = [
  { name: "Lisa Cole", email: "lisa@company.example" },
  { name: "Omar Reed", email: "omar@company.example" },
  { name: "Ada Brown", email: "ada@company.example" },
];
const { booth, mail } = respondentWords("en");
const spaced = (text: string) => text.replaceAll(/\s+/g, " ");

databaseTest(
  "A draft's preview, letter and trial mail promise the custody that it would be launched with",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const draft = await createReadyDraft(platform);
    const { organizationId, waveId, surveyId } = draft;
    const by = { actor: "user:ada" as const, now: platform.now() };
    const owner = await signInAs(platform, { role: "owner", organizationId });
    const look = async () => {
      const params = { survey: surveyId };
      const path = `/app/surveys/${surveyId}/preview`;
      const wave = { ...routeArguments(platform, `${path}?wave=${waveId}`, { as: owner, params }) };
      const survey = routeArguments(platform, path, { as: owner, params });
      const letter = routeArguments(platform, "/app/organization/letterhead/preview", { as: owner });
      const form = { act: "test" };
      await pressWave(
        routeArguments(platform, `/app/waves/${waveId}`, { as: owner, params: { wave: waveId }, form }),
      );
      const pages = [await previewSurvey(wave), await previewSurvey(survey), await previewLetter(letter)];
      const [ofWave = "", ofSurvey = "", ofLetter = ""] = await Promise.all(pages.map((page) => page.text()));
      return {
        booths: [ofWave, ofSurvey].map(spaced),
        letters: [ofLetter, server.received.at(-1)?.mail.text ?? ""].map(spaced),
      };
    };
    const without = await look();
    for (const text of without.booths) expect(text).toContain(booth.welcome.promiseServer);
    for (const text of without.letters) expect(text).toContain(mail.promise(5));
    await nameHolders(platform, draft, NAMED, by);
    const thresholds = { answers: 7, counts: 10, commentResponses: 12, comments: 3, slices: 10 };
    expect(await setThresholds(db, draft, thresholds, by)).toEqual({ ok: true });
    const named = await look();
    for (const text of named.booths) {
      expect(text).toContain("these three people help: Lisa Cole, Omar Reed, and Ada Brown");
      expect(text).not.toContain(booth.welcome.promiseServer);
      expect(text).not.toContain(booth.welcome.knownServerKey);
      // what its script says once it runs
      expect(text).toContain('"answers":7');
    }
    for (const text of named.letters) {
      expect(text).toContain(mail.promiseTwoKey(7, "Lisa Cole, Omar Reed, Ada Brown"));
      expect(text).not.toContain(mail.promise(7));
    }
    await dismissHolders(platform, draft, by);
    const again = await look();
    for (const text of again.booths) expect(text).toContain(booth.welcome.promiseServer);
    for (const text of again.letters) expect(text).toContain(mail.promise(7));
  },
);

databaseTest("A survey's preview is of its own drafts only", async (db) => {
  const { platform } = await platformWithSmtp(db);
  const [draft, other] = [await createReadyDraft(platform), await createReadyDraft(platform)];
  const { organizationId, surveyId } = draft;
  const owner = await signInAs(platform, { role: "owner", organizationId });
  const by = { actor: "user:ada" as const, now: platform.now() };
  const second = await createSurvey(db, organizationId, { name: "Another", form: "core" });
  const { id } = await createWave(db, { organizationId, surveyId: second.id, name: "2027", ...by });
  for (const waveId of [id, other.waveId, "00000000-0000-4000-8000-000000000000", "nothing"]) {
    const path = `/app/surveys/${surveyId}/preview?wave=${waveId}`;
    const refused = await previewSurvey(
      routeArguments(platform, path, { as: owner, params: { survey: surveyId } }),
    ).catch((thrown: unknown) => thrown);
    expect(refused, waveId).toMatchObject({ status: 404 });
  }
});
