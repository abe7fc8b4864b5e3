import { printDocument } from "#app/features/exports/pdf/print-document.server";

/** Prints documents that are ready. It needs nothing but its messages, so any process can. */
export function createPrintWork() {
  return { print: printDocument };
}

export type PrintWork = ReturnType<typeof createPrintWork>;
