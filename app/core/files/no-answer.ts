import { foldLabel } from "./fold";

const NO_ANSWER = new Set(
  [
    ..."na|n a|null|nan|none|nil|missing|no answer|not answered|unanswered|not applicable|does not apply|doesn t apply".split(
      "|",
    ),
    ..."prefer not to say|prefer not to answer|prefer not to disclose|skipped".split("|"),
    ..."keine angabe|keine angaben|k a|nicht zutreffend|nicht anwendbar|entfallt|keine antwort|mochte ich nicht sagen".split(
      "|",
    ),
    ..."sans objet|s o|non applicable|ne s applique pas|sans reponse|non concerne|prefere ne pas repondre|je prefere ne pas repondre".split(
      "|",
    ),
    ..."no aplica|no aplicable|no procede|prefiero no responder|prefiero no contestar|sin respuesta|n c|ns nc".split(
      "|",
    ),
    ..."nao se aplica|nao aplicavel|prefiro nao responder|sem resposta".split("|"),
    ..."niet van toepassing|n v t|nvt|geen antwoord|wil ik niet zeggen".split("|"),
    ..."non applicabile|non si applica|preferisco non rispondere|nessuna risposta".split("|"),
  ].map(foldLabel),
);

const DONT_KNOW = new Set(
  [
    ..."i do not know|i don t know|do not know|don t know|dont know|dk|not sure|unsure|i m not sure|no opinion|can t say|cannot say".split(
      "|",
    ),
    ..."weiss nicht|weiß nicht|ich weiss nicht|ich weiß nicht|weiss ich nicht|weiß ich nicht|kann ich nicht beurteilen|keine meinung|kann ich nicht sagen".split(
      "|",
    ),
    ..."ne sait pas|je ne sais pas|ne sais pas|sans avis|sans opinion|nsp|ne se prononce pas".split("|"),
    ..."no se|no lo se|no sabe|sin opinion|ns".split("|"),
    ..."nao sei|nao sabe|sem opiniao".split("|"),
    ..."weet niet|weet ik niet|ik weet het niet|geen mening".split("|"),
    ..."non so|non lo so|non saprei|nessuna opinione".split("|"),
  ].map(foldLabel),
);

/** What a cell says that is no answer on the scale; null for anything else. */
export type NoAnswer = "no answer" | "don't know";

/**
 * Reads the words for no answer and for don't know in en, de, fr, es, pt, nl and it. A lone dash, `#N/A` and empty cells
 * are no answer; numbers are left to the scale.
 */
export function readNoAnswer(cell: string): NoAnswer | null {
  const text = cell.trim();
  if (/^[-–—.]*$/.test(text)) return "no answer";
  if (text.length > 60) return null;
  const label = foldLabel(text);
  if (NO_ANSWER.has(label)) return "no answer";
  return DONT_KNOW.has(label) ? "don't know" : null;
}
