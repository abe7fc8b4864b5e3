import { describe, expect, test } from "vitest";
import { writeSurveyLetter } from "#app/features/invitations/survey-letter";
import { LANGUAGES, wordsIn } from "#app/locales/languages.server";
import { speak } from "#app/locales/spoken.server";

const HOLDERS = ["Lisa Cole", "Omar Reed", "Ada Brown"];

/** The invitation of a wave with these key holders. */
function writeInvitation(holders: readonly string[], trial = false): string {
  const { letter } = writeSurveyLetter("invitation", {
    ...{
      sales: "Sales",
      marketing: "Marketing",
      name: "Kim",
      team: "sales",
      organization: "Acme",
      wave: "2026",
    },
    ...{
      closesAt: null,
      timeZone: "UTC",
      trial,
      reminders: "everyone",
      holders,
      least: 7,
      leastOfComments: 10,
    },
    ...{
      minutes: 4,
      comments: 1,
      href: "https://survey.example/i",
      own: null,
      head: { name: "Acme", colour: null },
    },
  } as unknown as Parameters<typeof writeSurveyLetter>[1]);
  return letter.paragraphs.join("\n");
}

describe.each(LANGUAGES)(
  "%s: what is said of who could see answers is true for the survey's custody",
  (language) => {
    const { anonymity, sheet, mail } = wordsIn(language);

    test("on the page about anonymity and its sheet", () => {
      const said = (["server", "two-key"] as const).map((custody) => {
        const points = anonymity.custody[custody];
        const text = JSON.stringify(anonymity.sections(points));
        for (const point of [points.operator, points.thief, points.limit])
          expect(text).toContain(JSON.stringify(point));
        expect(JSON.stringify(sheet.sections(sheet.operator[custody]))).toContain(
          JSON.stringify(sheet.operator[custody]),
        );
        return [points.lead, points.operator, points.thief, points.limit, sheet.operator[custody]];
      });
      expect(new Set(said.flat()).size).toBe(10);
    });

    test("in the mail, with the names of the key holders", () => {
      speak(language, () => {
        const [server, twoKey, trial] = [
          writeInvitation([]),
          writeInvitation(HOLDERS),
          writeInvitation(HOLDERS, true),
        ];
        expect(server).toContain(mail.promise(7));
        expect(twoKey).toContain(mail.promiseTwoKey(7, HOLDERS.join(", ")));
        expect(twoKey).not.toContain(mail.promise(7));
        for (const name of HOLDERS) expect(twoKey).toContain(name);
        expect(twoKey).toContain("7");
        expect(trial).toContain(mail.promiseTrial(7));
      });
    });
  },
);
