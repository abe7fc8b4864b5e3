const LONGEST_PART = 40;

/** "acme-2026.csv", in ASCII whatever the names are; what has no letter in it is left out. */
export function fileNameOf(names: readonly string[], extension: string): string {
  const parts = names.map(inAscii).filter((part) => part !== "");
  return `${(parts.length === 0 ? ["results"] : parts).join("-")}.${extension}`;
}

function inAscii(name: string): string {
  const plain = name.replaceAll("ß", "ss").normalize("NFKD").replaceAll(/\p{M}/gu, "");
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, LONGEST_PART).replace(/-$/, "");
}
