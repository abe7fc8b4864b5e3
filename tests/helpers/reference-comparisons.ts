import { referenceData } from "#tests/helpers/reference-data";

/** One team's expected figures for one item, as R gave them. Percentages are 0..100 there. */
export type ExpectedTeam = {
  n: number;
  missing: number;
  counts: number[];
  mean: number;
  sd: number;
  score: number;
  score_sd: number;
  score_ci95: [number, number];
  favourable: number;
  favourable_pct: number;
  unfavourable_pct: number;
  neutral_pct: number;
  wilson95_pct: [number, number];
  rwg: number;
  consensus: number;
  fpc?: { N: number; se: number };
};

export type ExpectedItem = {
  id: string;
  reversed: boolean;
  A: ExpectedTeam;
  B: ExpectedTeam;
  gap_score: number;
  welch: { se: number; df: number; p: number; ci95: [number, number] };
  mann_whitney: { U: number; p: number; q_bh: number };
  cliffs_delta: { estimate: number; var: number; ci95: [number, number] };
  prob_superiority: number;
  fav_diff_pct: number;
  newcombe95_pct: [number, number];
  agresti_caffo95_pct: [number, number];
};

type ExpectedDimensionTeam = { n: number; score: number; sd: number; rwgj: number };

export type ExpectedDimension = {
  id: string;
  items: string[];
  A: ExpectedDimensionTeam;
  B: ExpectedDimensionTeam;
  gap_score: number;
  welch: { df: number; p: number; ci95: [number, number] };
  reliability_pooled: { n_complete: number; k: number; alpha: number; feldt95: [number, number] };
};

/** One family of items compared between two groups of one file. */
export type ExpectedComparison = {
  name: string;
  file: string;
  group: { column: string; A: string; B: string };
  scale: { lowest: number; highest: number; favourableFrom: number; unfavourableTo: number };
  reversed: string[];
  items: ExpectedItem[];
  dimensions: ExpectedDimension[];
};

type ExpectedPart = { items: ExpectedItem[]; dimensions: ExpectedDimension[] };
type ExpectedCompanies = ExpectedPart & { A: string; B: string; hostility: ExpectedPart };

/** Every comparison of the reference data, one per Benjamini–Hochberg family: 11 of 5 to 14 items. */
export function expectedComparisons(): ExpectedComparison[] {
  const lq = JSON.parse(referenceData("lq2002_army_companies.expected.json")) as {
    comparisons: Record<string, ExpectedCompanies>;
  };
  const bfi = JSON.parse(referenceData("bfi_agree_consc_gender.expected.json")) as {
    comparison: ExpectedPart;
    reversed_items: string[];
  };
  const companies = Object.entries(lq.comparisons).flatMap(([name, part]): ExpectedComparison[] => {
    const file = "lq2002_army_companies.csv";
    const group = { column: "COMPID", A: part.A.replace("COMPID ", ""), B: part.B.replace("COMPID ", "") };
    const agreement = { lowest: 1, highest: 5, favourableFrom: 4, unfavourableTo: 2 };
    const frequency = { lowest: 0, highest: 4, favourableFrom: 3, unfavourableTo: 1 };
    const hostile = part.hostility.items.map(({ id }) => id);
    return [
      { name, file, group, scale: agreement, reversed: [], items: part.items, dimensions: part.dimensions },
      { ...part.hostility, name: `${name}, hostility`, file, group, scale: frequency, reversed: hostile },
    ];
  });
  return [
    ...companies,
    {
      ...bfi.comparison,
      name: "bfi",
      file: "bfi_agree_consc_gender.csv",
      group: { column: "gender", A: "1", B: "2" },
      scale: { lowest: 1, highest: 6, favourableFrom: 5, unfavourableTo: 2 },
      reversed: bfi.reversed_items,
    },
  ];
}

/** The answers themselves: per person of a group one entry per item of the comparison, in steps above the lowest score. */
export type Respondents = (number | null)[][];

/** Both groups' answers to the items of a comparison, reversed where the comparison reverses. */
export function referenceRespondents(comparison: ExpectedComparison): { A: Respondents; B: Respondents } {
  const [header = [], ...rows] = referenceData(comparison.file)
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.trim().replaceAll('"', "")));
  const groupAt = header.indexOf(comparison.group.column);
  const { lowest, highest } = comparison.scale;
  const read = (value: string) =>
    rows.flatMap((row) => {
      if (row[groupAt] !== value) return [];
      const answers = comparison.items.map(({ id }) => {
        const cell = row[header.indexOf(id)];
        if (!cell || cell === "NA") return null;
        return comparison.reversed.includes(id) ? highest - Number(cell) : Number(cell) - lowest;
      });
      return [answers];
    });
  return { A: read(comparison.group.A), B: read(comparison.group.B) };
}
