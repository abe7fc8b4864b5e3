import iconv from "iconv-lite";

/** One variable of an SPSS file: a number (width 0) or a text, and where its 8-byte pieces stand in a case. */
export type SavVariable = {
  name: string;
  label: string;
  width: number;
  format: number;
  segments: { slot: number; slots: number; width: number }[];
  labels: Map<number | string, string>;
  isMissing: (value: number | string) => boolean;
};

export type SavDictionary = {
  variables: SavVariable[];
  slots: number;
  cases: number;
  compression: number;
  bias: number;
  systemMissing: number;
  /** where the cases begin */
  at: number;
  number: (bytes: Buffer, at: number) => number;
  whole: (bytes: Buffer, at: number) => number;
  long: (bytes: Buffer, at: number) => number;
  text: (bytes: Buffer) => string;
};

type Slot = {
  width: number;
  at: number;
  format: number;
  short: string;
  label: Buffer | null;
  missing: Buffer[];
  range: boolean;
};
type LabelSet = { entries: [value: Buffer, label: Buffer][]; slots: number[] };

const CODE_PAGES: Record<number, string> = {
  2: "win1252",
  3: "win1252",
  65001: "utf8",
  28591: "latin1",
  28605: "iso-8859-15",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
};

/**
 * Reads the dictionary of an SPSS system file ("System File Format" of PSPP's developer's guide). Texts are decoded as a
 * whole, never by pieces of 8 bytes. @throws RangeError where the file is damaged
 */
export function readSavDictionary(bytes: Buffer): SavDictionary {
  const little = [2, 3].includes(bytes.readInt32LE(64));
  const whole = (from: Buffer, at: number) => (little ? from.readInt32LE(at) : from.readInt32BE(at));
  const number = (from: Buffer, at: number) => (little ? from.readDoubleLE(at) : from.readDoubleBE(at));
  const long = (from: Buffer, at: number) =>
    Number(little ? from.readBigInt64LE(at) : from.readBigInt64BE(at));
  const { slots, labelSets, extensions, at } = readRecords(bytes, whole);
  const encoding = findEncoding(extensions, whole);
  const text = (piece: Buffer) => iconv.decode(piece, encoding).replace(/[ \0]+$/, "");
  const floats = extensions.get(4);
  const dictionary = {
    variables: joinSegments(slots, extensions, text, number),
    slots: slots.length,
    cases: whole(bytes, 80),
    compression: whole(bytes, 72),
    bias: number(bytes, 84),
    systemMissing: floats ? number(floats, 0) : -Number.MAX_VALUE,
    ...{ at, number, whole, long, text },
  };
  putLabels(dictionary, labelSets, extensions);
  return dictionary;
}

function readRecords(bytes: Buffer, whole: SavDictionary["whole"]) {
  const slots: Slot[] = [];
  const labelSets: LabelSet[] = [];
  const extensions = new Map<number, Buffer>();
  let at = 176;
  for (;;) {
    const type = whole(bytes, at);
    at += 4;
    if (type === 999) return { slots, labelSets, extensions, at: at + 4 };
    if (type === 2) at = readVariable(bytes, at, whole, slots);
    else if (type === 3) at = readLabels(bytes, at, whole, labelSets);
    else if (type === 6) at += 4 + 80 * readSize(whole(bytes, at));
    else if (type === 7) {
      const size = readSize(whole(bytes, at + 4)) * readSize(whole(bytes, at + 8));
      extensions.set(whole(bytes, at), bytes.subarray(at + 12, at + 12 + size));
      at += 12 + size;
    } else throw new RangeError(`There is no record ${type}.`);
    if (at > bytes.length) throw new RangeError("The file ends inside its dictionary.");
  }
}

function readSize(size: number): number {
  if (size < 0) throw new RangeError("A size is negative.");
  return size;
}

function readVariable(bytes: Buffer, from: number, whole: SavDictionary["whole"], slots: Slot[]): number {
  let at = from;
  const missing = whole(bytes, at + 8);
  if (Math.abs(missing) > 3) throw new RangeError("A variable has more than three missing values.");
  const slot: Slot = {
    width: whole(bytes, at),
    at: slots.length,
    format: (whole(bytes, at + 12) >> 16) & 255,
    short: bytes.toString("latin1", at + 20, at + 28).trimEnd(),
    label: null,
    missing: [],
    range: missing < 0,
  };
  const labelled = whole(bytes, at + 4) !== 0;
  at += 28;
  if (labelled) {
    const length = readSize(whole(bytes, at));
    slot.label = bytes.subarray(at + 4, at + 4 + length);
    at += 4 + Math.ceil(length / 4) * 4;
  }
  for (let i = 0; i < Math.abs(missing); i++, at += 8) slot.missing.push(bytes.subarray(at, at + 8));
  slots.push(slot);
  return at;
}

function readLabels(bytes: Buffer, from: number, whole: SavDictionary["whole"], sets: LabelSet[]): number {
  const count = readSize(whole(bytes, from));
  const set: LabelSet = { entries: [], slots: [] };
  let at = from + 4;
  for (let i = 0; i < count; i++) {
    const length = bytes.readUInt8(at + 8);
    set.entries.push([bytes.subarray(at, at + 8), bytes.subarray(at + 9, at + 9 + length)]);
    at += 8 + Math.ceil((1 + length) / 8) * 8;
  }
  if (whole(bytes, at) !== 4) throw new RangeError("Value labels belong to no variable.");
  const variables = readSize(whole(bytes, at + 4));
  at += 8;
  for (let i = 0; i < variables; i++, at += 4) set.slots.push(whole(bytes, at) - 1);
  sets.push(set);
  return at;
}

function findEncoding(extensions: Map<number, Buffer>, whole: SavDictionary["whole"]): string {
  const named = extensions.get(20)?.toString("latin1").trim();
  const machine = extensions.get(3);
  const page = machine ? whole(machine, 28) : 0;
  const found = named ?? CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `win${page}` : "win1252");
  if (!iconv.encodingExists(found)) throw new RangeError(`The character set ${found} is not known.`);
  return found;
}

/** A long text stands in several variables of 252 letters each, which are one. */
function joinSegments(
  slots: readonly Slot[],
  extensions: Map<number, Buffer>,
  text: SavDictionary["text"],
  number: SavDictionary["number"],
): SavVariable[] {
  const pairs = (record: number) =>
    new Map(
      (extensions.has(record) ? text(extensions.get(record) as Buffer) : "")
        .split("\t")
        .map((pair) => pair.replaceAll("\0", "").split("="))
        .map(([name = "", value = ""]) => [name, value] as const),
    );
  const longNames = pairs(13);
  const longTexts = pairs(14);
  const variables: SavVariable[] = [];
  for (let at = 0; at < slots.length; ) {
    const first = slots[at] as Slot;
    if (first.width < 0) {
      at++;
      continue;
    }
    const width = Number(longTexts.get(first.short) ?? first.width);
    const parts = width > 255 ? Math.ceil(width / 252) : 1;
    const segments: SavVariable["segments"] = [];
    for (let part = 0; part < parts; part++) {
      const slot = slots[at];
      if (slot === undefined) throw new RangeError("A long text has too few parts.");
      const taken = slot.width === 0 ? 1 : Math.ceil(slot.width / 8);
      segments.push({ slot: at, slots: taken, width: Math.min(slot.width, 255) });
      at += taken;
    }
    const value = (bytes: Buffer) => (first.width === 0 ? number(bytes, 0) : text(bytes));
    const missing = first.missing.map(value);
    variables.push({
      ...{ name: longNames.get(first.short) ?? first.short, width, format: first.format, segments },
      label: first.label === null ? "" : text(first.label),
      labels: new Map(),
      isMissing: (cell) => {
        const [low, high, more] = missing;
        if (!first.range || low === undefined || high === undefined) return missing.includes(cell);
        return (cell >= low && cell <= high) || cell === more;
      },
    });
  }
  return variables;
}

function putLabels(
  dictionary: SavDictionary,
  sets: readonly LabelSet[],
  extensions: Map<number, Buffer>,
): void {
  const { variables, number, whole, text } = dictionary;
  const bySlot = new Map(variables.map((variable) => [variable.segments[0]?.slot, variable]));
  for (const { entries, slots } of sets) {
    for (const slot of slots) {
      const variable = bySlot.get(slot);
      for (const [value, label] of entries)
        variable?.labels.set(variable.width === 0 ? number(value, 0) : text(value), text(label));
    }
  }
  const long = extensions.get(21);
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  for (let at = 0; long && at + 4 <= long.length; ) {
    const read = () => {
      const length = readSize(whole(long, at));
      at += 4 + length;
      return text(long.subarray(at - length, at));
    };
    const variable = byName.get(read());
    const count = readSize(whole(long, at + 4));
    at += 8;
    for (let i = 0; i < count; i++) {
      const value = read();
      variable?.labels.set(value, read());
    }
  }
}
