import type { FileColumns } from "#app/features/files/columns";

export type RosterField = "name" | "first" | "last" | "email" | "team" | "language";

export type RosterColumns = FileColumns<RosterField>;
