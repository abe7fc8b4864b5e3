import type { Team } from "#app/core/vocabulary";
import { quoteCell } from "#app/features/files/problems";
import { type AddressProblem, readMailAddress } from "#app/platform/mail-address.server";
import type { RosterEntry } from "../roster-entry";
import { MAX_NAME } from "../roster-limits";
import type { PersonProblem, PersonReason } from "../roster-problems";
import { readLanguage, readName } from "../roster-values";
import type { FoundColumn, RosterLayout } from "./roster-layout";
import { stripNameTail, turnName, unwrapAddress } from "./roster-names";

/** Reads one person of one of the teams, or says what is wrong with each cell. @param turned whether names are "Okafor, Ada" */
export function readPerson(
  line: number,
  cells: readonly string[],
  layout: RosterLayout,
  { team, turned }: { team: Team; turned: boolean },
): { row: RosterEntry } | { problems: PersonProblem[] } {
  const cell = (column: FoundColumn | null) => cells[column?.at ?? -1] ?? "";
  const problems: PersonProblem[] = [];
  const blame = (column: FoundColumn | null, reason: PersonReason) => {
    const person = namePerson(cells, layout);
    problems.push({ line, person, column: column?.heading ?? null, value: quoteCell(cell(column)), reason });
  };
  const wrapped = unwrapAddress(pickAddress(cells, layout));
  const parts = readParts(cells, layout, turned);
  const name = parts.text !== "" || parts.controlled !== null ? parts.text : (readName(wrapped.name) ?? "");
  const [column = null] = layout.names;
  if (parts.controlled !== null) blame(parts.controlled, { kind: "name_control" });
  else if (name === "") blame(column, { kind: "name_missing" });
  else if (name.length > MAX_NAME) blame(column, { kind: "name_long" });

  const address = readMailAddress(wrapped.address);
  if (!address.ok) blame(layout.email, blameAddress(address.problem));
  const email = address.ok ? address.address : "";

  const spoken = cell(layout.language).trim();
  const locale = spoken === "" ? null : readLanguage(spoken);
  if (spoken !== "" && locale === null) blame(layout.language, { kind: "language_unknown" });

  if (problems.length > 0) return { problems };
  return { row: { name, email, team, locale, lines: [line] } };
}

/** A row with more cells than there are headings. */
export function blameSurplus(
  line: number,
  cells: readonly string[],
  layout: RosterLayout,
  found: number,
): PersonProblem {
  const expected = layout.headings.length;
  const value = quoteCell(cells.filter(Boolean).join(" "));
  return {
    line,
    person: namePerson(cells, layout),
    column: null,
    value,
    reason: { kind: "cells", expected, found },
  };
}

/** The address, or the principal name where there is none and it is one. */
function pickAddress(cells: readonly string[], { email, principal }: RosterLayout): string {
  const own = cells[email.at] ?? "";
  const other = cells[principal?.at ?? -1] ?? "";
  const instead = own.trim() === "" && !other.includes("#EXT#") && readMailAddress(other).ok;
  return instead ? other : own;
}

function readParts(
  cells: readonly string[],
  layout: RosterLayout,
  turned: boolean,
): { text: string; controlled: FoundColumn | null } {
  const read = (columns: readonly FoundColumn[]) => {
    const parts = columns.map(({ at }) => readName(cells[at] ?? ""));
    const controlled = columns[parts.indexOf(null)] ?? null;
    const text = parts.filter(Boolean).join(" ");
    return { text: stripNameTail(turned ? turnName(stripNameTail(text)) : text), controlled };
  };
  const own = read(layout.names);
  const whole = layout.wholeName;
  return own.text === "" && own.controlled === null && whole !== null ? read([whole]) : own;
}

/** Who a row is about, as it may be shown: by name, else by address. */
function namePerson(cells: readonly string[], layout: RosterLayout): string {
  const name = [...layout.names.map(({ at }) => cells[at] ?? ""), cells[layout.wholeName?.at ?? -1] ?? ""];
  const own = layout.names.map(({ at }) => cells[at] ?? "").join(" ");
  return quoteCell(own.trim() !== "" ? own : name.at(-1) || pickAddress(cells, layout));
}

function blameAddress(problem: AddressProblem): PersonReason {
  if (problem.kind === "empty") return { kind: "email_missing" };
  return problem.kind === "bad" ? { kind: "email_bad" } : { kind: "email_wrong", problem };
}
