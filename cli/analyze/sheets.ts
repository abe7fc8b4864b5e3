/** Codes of answers: 0 missing, 1 the lowest score, 2 the next … */
export type Codes = Uint8Array | Uint16Array;

/** Answers of one team sheet by sheet, for what needs joint answers: `width` codes a row. */
export type Sheets = { width: number; rows: number; blocks: Codes[]; rowsPerBlock: number; wide: boolean };

const BLOCK = 1 << 20;

/** @param codes number of different codes: above 256 a byte is too small for one */
export function createSheets(width: number, codes: number): Sheets {
  const rowsPerBlock = Math.max(1, Math.floor(BLOCK / Math.max(1, width)));
  return { width, rows: 0, blocks: [], rowsPerBlock, wide: codes > 256 };
}

/** An array of codes of the kind that the sheets hold. */
export function createCodes({ wide }: Sheets, length: number): Codes {
  return wide ? new Uint16Array(length) : new Uint8Array(length);
}

/** Room for one more row: the block it stands in, and where. */
export function addRow(sheets: Sheets): { block: Codes; from: number } {
  const within = sheets.rows % sheets.rowsPerBlock;
  const number = Math.floor(sheets.rows / sheets.rowsPerBlock);
  let block = sheets.blocks[number];
  if (!block || block.length < (within + 1) * sheets.width) {
    const rows = Math.min(sheets.rowsPerBlock, Math.max(64, within * 2));
    const larger = createCodes(sheets, rows * sheets.width);
    if (block) larger.set(block);
    sheets.blocks[number] = larger;
    block = larger;
  }
  sheets.rows++;
  return { block, from: within * sheets.width };
}

/** Calls `read` with every row's block and the place where the row begins. */
export function eachRow(sheets: Sheets, read: (block: Codes, from: number, row: number) => void): void {
  for (let row = 0; row < sheets.rows; row++) {
    const block = sheets.blocks[Math.floor(row / sheets.rowsPerBlock)];
    if (block) read(block, (row % sheets.rowsPerBlock) * sheets.width, row);
  }
}
