/** Why no rows can be had from a file. */
export type FileRowsProblem =
  | {
      kind:
        | "empty"
        | "too_large"
        | "binary"
        | "encrypted"
        | "xls"
        | "xlsb"
        | "ods"
        | "zip"
        | "damaged"
        | "inflates"
        | "no_table";
    }
  | { kind: "unclosed_quote"; line: number; column: number }
  | { kind: "too_many_columns"; line: number }
  /** A formula whose result the file does not hold. */
  | { kind: "unsaved_formula"; cell: string };

/** A file that turns out to be unreadable while its rows are being read. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileRowsProblem) {
    super("The file cannot be read.");
  }
}
