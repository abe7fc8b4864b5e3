/** By language: to make one takes a hundred times as long as to ask it. */
const rules = new Map<string, Intl.PluralRules>();

/** The form of a word that a number asks for in a language: `other` wherever the language has no form of its own. */
export function plural(
  language: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return forms[openRules(language).select(count)] ?? forms.other;
}

function openRules(language: string): Intl.PluralRules {
  const known = rules.get(language);
  if (known !== undefined) return known;
  const opened = new Intl.PluralRules(language);
  rules.set(language, opened);
  return opened;
}
