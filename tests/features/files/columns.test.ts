import { expect, test } from "vitest";
import { chooseDelimiter } from "#app/core/files/delimited";
import { foldWord } from "#app/core/files/fold";
import { isNormHeading } from "#app/features/benchmarks/norm-columns";
import { foldHeadings, placeFields } from "#app/features/files/columns";
import { isRosterHeading } from "#app/features/people/roster-file.server";

test("chooseDelimiter goes by known headings, not by the number of commas", () => {
  const find = (header: string) => chooseDelimiter(header, isRosterHeading);
  expect(find("name,email,team")).toBe(",");
  expect(find("Name;E-Mail;Team")).toBe(";");
  expect(find("Name\tEmail\tTeam")).toBe("\t");
  expect(find("name;email;team;notes, dates, and, other, things")).toBe(";");
  expect(
    chooseDelimiter("key;version;mean, of all, in points;source;date", (cell) =>
      isNormHeading(foldWord(cell)),
    ),
  ).toBe(";");
});

test("placeFields lets the first word of a field win over its synonyms only where that is the rule", () => {
  const words = foldHeadings(["team", "n"], { team: "team dept", n: "n sample-size" });
  const place = (plainWins: boolean, header: string) => {
    const isHeading = (word: string) => !["", "other"].includes(word);
    const placed = placeFields(header.split(","), words, { isHeading, plainWins });
    return placed.ok ? placed.at : placed.problem;
  };
  expect(place(true, "Dept,Team,Sample size,other")).toEqual({ team: 1, n: 2 });
  expect(place(false, "Dept,Team,Sample size,other")).toEqual({
    kind: "ambiguous_column",
    field: "team",
    headers: ["Dept", "Team"],
  });
  expect(place(true, "other,,")).toEqual({ kind: "no_header" });
});
