import type { Report } from "#app/core/report/report";

/** What a file of the archive is; the words of `exports.archive.files` say it. */
type ArchiveFileKind =
  | "settings"
  | "letterhead"
  | "logo"
  | "people"
  | "survey"
  | "wave"
  | "figures"
  | "figuresTable"
  | "comments"
  | "predictions"
  | "actions"
  | "agreements"
  | "norms"
  | "log";

type Cell = string | number | null;

/** One file of the archive before it is written. Everything in it may cross to a thread, and nothing of it is secret. */
export type ArchiveFile = { readonly kind: ArchiveFileKind; readonly path: string } & (
  | { readonly content: "json"; readonly value: unknown }
  | { readonly content: "table"; readonly rows: readonly (readonly Cell[])[] }
  | { readonly content: "text"; readonly text: string }
  | { readonly content: "bytes"; readonly bytes: Uint8Array }
  | {
      readonly content: "figures" | "figuresTable";
      readonly report: Report;
      readonly unread: number;
    }
);

export type ArchiveMaterial = {
  readonly organization: string;
  readonly files: readonly ArchiveFile[];
  /** Released waves whose stored results cannot be read. */
  readonly unreadable: readonly string[];
};
