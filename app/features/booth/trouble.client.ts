import type { BoothData } from "./booth-data";
import { make, makeButton, say } from "./dom.client";
import { showScreen } from "./screen.client";

type Reason = keyof BoothData["text"]["trouble"];

/** Whether a reason may be over in a moment. */
export function isPassing(reason: string): boolean {
  return ["offline", "unexpected", "too_many"].includes(reason);
}

/** The sentence for what went wrong; `retry` is offered where trying again can help. */
export function showTrouble(data: BoothData, reason: string, retry?: () => void | Promise<void>): void {
  const { trouble } = data.text;
  const sentence = describeTrouble(data, reason);
  const again = retry !== undefined && isPassing(reason) ? makeButton(data.text.retry, retry) : null;
  const heading =
    reason === "mismatch"
      ? trouble.heading.stop
      : reason === "insecure"
        ? trouble.heading.support
        : ["not_open", "ended", "cancelled", "closed"].includes(reason)
          ? trouble.heading.closed
          : reason === "offline"
            ? trouble.heading.offline
            : trouble.heading.other;
  showScreen(data, heading, make("div", { class: "notice bad", role: "alert" }, say(sentence)), again);
}

/** The sentence for a reason of the server or of the respondent. */
export function describeTrouble(data: BoothData, reason: string): string {
  const { trouble } = data.text;
  const sentence = reason === "heading" ? undefined : trouble[reason as Reason];
  return typeof sentence === "string" ? sentence : trouble.unexpected;
}
