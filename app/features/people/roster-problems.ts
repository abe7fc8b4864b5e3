import type { FileProblem, RowProblem } from "#app/features/files/problems";
import type { AddressProblem } from "#app/platform/mail-address.server";

export type RosterProblem = FileProblem<"email" | "name" | "team">;

/** `person` is who the row is about: a name, else an address, else nothing. */
export type PersonProblem = RowProblem<PersonReason> & { person: string };

/** What is wrong with one person of a file, beside the number of cells. */
export type PersonReason =
  | { kind: "name_missing" | "name_long" | "name_control" }
  | { kind: "email_missing" | "email_bad" }
  | { kind: "email_wrong"; problem: AddressProblem }
  | { kind: "language_unknown" }
  | { kind: "two_teams"; lines: number[] };
