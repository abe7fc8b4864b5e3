import { expect, test } from "vitest";
import { runAnalyze, sheets, TEAMS_GIVEN, temporaryFile } from "#tests/helpers/command";

const SALES = ["555", "445", "434", "543", "555", "44."];
const MARKETING = ["123", "213", "225", "131", "112", "235", "1.3"];

test("analyze prints a table with its findings in sentences", async () => {
  const { code, out } = await runAnalyze(
    temporaryFile(sheets(SALES, MARKETING)),
    ...TEAMS_GIVEN,
    "--invited",
    "9,15",
  );
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Q1 +6 +88 \[.*\] +7 +11 +\[.*\] +\+77 .* +\.\d+\*\n {2}Marketing sees a problem, Sales does not see it \(likely\)$/m,
  );
  const text = out.replaceAll(/\n {2}/g, " ");
  expect(text).toContain("• Sales is content where the other team is unhappy: Q1 (88 against 11)");
  expect(text).toContain("67 % of Sales (6 of 9) and 47 % of Marketing (7 of 15) answered. Less than half");
});

test("analyze prints nothing wider than a page, and what changed in words", async () => {
  const question = "Meetings between the two teams end with clear next steps";
  const rows = [`year,team,${question}`];
  for (const [year, sales] of [
    ["2024", "12123112341123"],
    ["2025", "45545445345554"],
  ] as const) {
    for (const answer of sales) rows.push(`${year},Field sales Europe,${answer}`, `${year},Marketing,3`);
  }
  const { out } = await runAnalyze(
    temporaryFile(rows.join("\n")),
    ...["--group", "team", "--sales", "Field sales Europe", "--marketing", "Marketing", "--waves", "year"],
  );
  const lines = out.split("\n").slice(1);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(out).toContain("Change in points from 2024 to 2025");
  expect(out).toContain("  Field sales Europe improved (likely); Marketing: no detectable change (±0)");
});

test("analyze says of each change and of the gap's how sure it is, by n and by the response", async () => {
  const rows = ["year,team,Q1"];
  for (const [year, sales] of [
    ["2024", "121121211211121"],
    ["2025", "343344334433343"],
  ] as const)
    for (const answer of sales)
      rows.push(`${year},Sales,${answer}`, `${year},Marketing,${answer === "1" ? 4 : 5}`);
  const run = async (...invited: string[]) => {
    const { out } = await runAnalyze(
      temporaryFile(rows.join("\n")),
      ...[...TEAMS_GIVEN, "--waves", "year", ...invited],
    );
    return out.replaceAll(/\s+/g, " ");
  };
  expect(await run()).toMatch(/Sales improved \(clear\).*; the gap narrowed \(clear\)/);
  expect(await run("--invited", "40,15")).toMatch(/Sales improved \(likely\).*; the gap narrowed \(likely\)/);
});
