/** Answers of one team sheet by sheet, for what needs joint answers: `width` codes a row, 0 missing, else step + 1. */
export type Sheets = {
  width: number;
  rows: number;
  blocks: (Uint8Array | Uint16Array)[];
  rowsPerBlock: number;
};

const BLOCK = 1 << 20;

/** @param codes number of different codes: above 256 a byte is too small for one */
export function createSheets(width: number, codes: number): Sheets {
  const rowsPerBlock = Math.max(1, Math.floor(BLOCK / Math.max(1, width)));
  return { width, rows: 0, blocks: codes > 256 ? [new Uint16Array(0)] : [new Uint8Array(0)], rowsPerBlock };
}

/** Room for one more row: the block it stands in, and where. */
export function addRow(sheets: Sheets): { block: Uint8Array | Uint16Array; from: number } {
  const within = sheets.rows % sheets.rowsPerBlock;
  const number = Math.floor(sheets.rows / sheets.rowsPerBlock);
  let block = sheets.blocks[number];
  if (!block || block.length < (within + 1) * sheets.width) {
    const rows = Math.min(sheets.rowsPerBlock, Math.max(64, within * 2));
    const larger =
      sheets.blocks[0] instanceof Uint16Array
        ? new Uint16Array(rows * sheets.width)
        : new Uint8Array(rows * sheets.width);
    if (block) larger.set(block);
    sheets.blocks[number] = larger;
    block = larger;
  }
  sheets.rows++;
  return { block, from: within * sheets.width };
}

/** Calls `read` with every row's block and the place where the row begins. */
export function eachRow(
  sheets: Sheets,
  read: (block: Uint8Array | Uint16Array, from: number, row: number) => void,
): void {
  for (let row = 0; row < sheets.rows; row++) {
    const block = sheets.blocks[Math.floor(row / sheets.rowsPerBlock)];
    if (block) read(block, (row % sheets.rowsPerBlock) * sheets.width, row);
  }
}
