import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { JointAction } from "#app/features/actions/actions.server";
import { writeCalendar } from "#app/features/actions/calendar.server";
import { speak } from "#app/locales/spoken.server";

const FACTS = {
  organization: "Müller, Söhne; & Co",
  teams: { sales: "Vertrieb", marketing: "Marketing" },
  baseUrl: "https://parallax.example",
};

function actionOf(said: Partial<JointAction> = {}): JointAction {
  const owner = (team: "sales" | "marketing", name: string) => ({
    ...{ team, name, userId: team, confirmedAt: null, heads: true },
  });
  return {
    id: "6f1b7c1e-0000-4000-8000-000000000001",
    surveyId: "s",
    waveId: "w",
    waveName: "2026",
    ...{ aboutType: "statement", aboutKey: "DH1", title: "Agree", difference: "Better", target: null },
    ...{ dueOn: "2027-03-28", status: "agreed", sequence: 3, statusByName: null, createdByName: null },
    statusAt: new Date("2026-03-02T09:00:00Z"),
    createdAt: new Date("2026-03-01T09:00:00Z"),
    changedAt: new Date("2026-03-02T09:00:00Z"),
    owners: { sales: owner("sales", "Ada"), marketing: owner("marketing", "Björn") },
    ...said,
  };
}

const written = (actions: JointAction[]) => speak("en", () => writeCalendar(actions, FACTS));

test("writeCalendar writes what another reader reads back: whole days, with UID and SEQUENCE", () => {
  const hard = 'Semi; comma, back\\slash "quotes" 🦩 émigré\nEND:VEVENT\r\nSUMMARY:forged';
  const text = written([
    actionOf({ difference: hard, title: "Ä".repeat(120) }),
    actionOf({ id: "6f1b7c1e-0000-4000-8000-000000000002", status: "proposed", dueOn: "2028-02-29" }),
  ]);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  expect(events).toHaveLength(2);
  const [first, second] = events;
  expect(first?.summary).toBe(`Due: ${"Ä".repeat(120)}`);
  expect(first?.description.replaceAll("\r", "")).toContain(hard.replaceAll("\r", ""));
  expect(first?.description).toContain("Vertrieb: Ada. Marketing: Björn.");
  expect([first?.startDate.isDate, first?.startDate.toString()]).toEqual([true, "2027-03-28"]);
  expect(first?.uid).toBe("6f1b7c1e-0000-4000-8000-000000000001@parallax.example");
  expect(first?.sequence).toBe(3);
  expect(second?.startDate.toString()).toBe("2028-02-29");
  expect(second?.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
});

test("writeCalendar ends lines with CRLF and folds them at 75 octets without tearing a letter", () => {
  const text = written([actionOf({ difference: "🦩é".repeat(300) })]);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain("\ufffd");
  }
});

test("writeCalendar writes the same day wherever the server stands", () => {
  const before = process.env.TZ;
  try {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"]) {
      process.env.TZ = zone;
      expect(written([actionOf()]), zone).toContain("DTSTART;VALUE=DATE:20270328\r\n");
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
