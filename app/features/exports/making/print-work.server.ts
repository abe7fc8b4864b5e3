import { openPrinter, printDocument } from "#app/features/exports/pdf/print-document.server";
import type { SetDocument } from "#app/features/exports/pdf/set-document.server";

/** Prints documents that are ready. It needs nothing but its messages, so any process can; it prepares while it waits. */
export function createPrintWork() {
  const printer = openPrinter();
  // heard by whoever asks it to print
  printer.catch(() => {});
  return { print: (document: SetDocument) => printDocument(document, printer) };
}

export type PrintWork = ReturnType<typeof createPrintWork>;
