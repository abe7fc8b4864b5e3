import { list } from "../grammar";

/** Taking a wave out of the trend, and putting it back. */
export const motion = {
  title: {
    out: (wave: string) => `Take ${wave} out of the trend`,
    back: (wave: string) => `Put ${wave} back into the trend`,
  },
  lead: {
    out: "For a trial, or a wave that went wrong: its results stay, but no trend, no change and no baseline uses it any more. It takes an owner and a head of each team, each saying so themselves. It still counts for the distance between waves.",
    back: "The wave is out of the trend. It comes back when an owner and a head of each team say so, each themselves.",
  },
  open: { out: "Take it out of the trend", back: "Put it back into the trend" },
  reason: "Why",
  reasonHint:
    "One sentence that stays in the trend, such as “a trial with ten people”. 200 characters at most.",
  because: (reason: string) => `Reason: ${reason}`,
  parts: {
    owner: "Owner",
    sales: (team: string) => `Head of ${team}`,
    marketing: (team: string) => `Head of ${team}`,
  },
  column: { part: "Who", said: "Said so" },
  said: (name: string) => `Yes: ${name}`,
  waiting: "Not yet",
  say: { out: (part: string) => `Say so as ${part}`, back: (part: string) => `Say so as ${part}` },
  unsay: "Take my word back",
  none: "Only an owner and the heads of the teams can say so.",
  done: {
    said: "Your word is noted. It is done when the others have said so too.",
    out: "The wave is out of the trend.",
    back: "The wave is back in the trend.",
    unsaid: "Your word is taken back.",
  } as Record<string, string>,
  refusals: {
    not_released: "Only a wave with released results can be taken out of the trend.",
    already: "Somebody was faster: this is done already.",
    not_yours: "You cannot speak for this part: it takes the member who has it.",
    no_reason: "Say in one sentence why, in 200 characters at most.",
    changed: "Another reason was given meanwhile. Read it below, and say so again if you agree.",
    nothing_said: "There is no word of yours to take back.",
  },
  takenOut: (wave: string, by: readonly string[], reason: string) =>
    `${wave} was taken out of the trend by ${list(by)}: ${reason}`,
  ownResults: (by: readonly string[], reason: string) =>
    `This wave was taken out of the trend by ${list(by)}: ${reason} It is compared with no other wave.`,
  waves: "Waves of this trend",
  wavesLead: "A trial or a mistaken wave can be taken out of the trend by an owner and both heads together.",
};
