/** What is said while a file is made, and where it cannot be. */
export const making = {
  title: "Take it along",
  lead: (wave: string) =>
    `The figures of ${wave} as files. Each holds what the results pages show and nothing that they withhold: no answers of people.`,
  link: "Take it along",
  back: "Back to the results",
  kinds: { show: "To show", compute: "To calculate with" },
  formats: {
    pdf: {
      name: "PDF",
      explained:
        "Every chart and every figure in tables to read and print; tagged, so that it can be read aloud.",
    },
    boardPdf: {
      name: "PDF for the board",
      explained:
        "Two or three pages: what stands out, the index, three findings, the dimensions, what was agreed.",
    },
    pptx: { name: "PowerPoint", explained: "The whole deck: native charts to edit, notes to each slide." },
    board: {
      name: "PowerPoint for the board",
      explained:
        "Five slides: what stands out, the dimensions, what to talk about, what changed, what was agreed.",
    },
    csv: { name: "CSV", explained: "One table, a line for each figure. Opens everywhere." },
    xlsx: { name: "Excel (XLSX)", explained: "A sheet for each part of the results, numbers as numbers." },
    json: { name: "JSON", explained: "For programs: the same answer as the interface gives." },
  },
  cancel: "Cancel",
  waiting: (format: string) => `${format} is being made …`,
  receiving: (format: string) => `${format} is being fetched …`,
  done: (format: string) => `${format} is made. It is with your downloads.`,
  stopped: (format: string) => `${format} was cancelled. Nothing was kept.`,
  lost: "The server could not be reached. Check your connection and try again.",
  signedOut: "You are signed out. Sign in again, then make the file.",
  busy: "Many files are being made at the moment. Try again in half a minute.",
  cancelled: "The file was cancelled before it was made.",
  failed:
    "The file could not be made. Try again; if it fails once more, tell whoever runs this server: the reason is in its log.",
};
