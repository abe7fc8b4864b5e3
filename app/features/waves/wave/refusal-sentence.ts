import { getWords } from "#app/locales/spoken";
import type { Refusal } from "./refusals.server";

type Refused =
  | Refusal
  | { ok: false; reason: "no_more" | "sent_already" | "too_soon" | "too_many" | "too_weak" | "not_later" };

/** Why a command did nothing, in a sentence. */
export function saySentence(result: { ok: true } | Refused): string {
  const words = getWords().waves;
  if (result.ok) return "";
  switch (result.reason) {
    case "not_found":
      return words.refusals.not_found;
    case "wrong_state":
      return words.refusals[result.phase];
    case "no_more":
    case "sent_already":
    case "too_soon":
      return words.remind.refusals[result.reason];
    case "too_many":
      return words.remind.refusals.no_more;
    case "too_weak":
      return words.anonymity.thresholdsLead;
    case "not_later":
      return words.end.notLater;
  }
}
