import type { AskedQuestions } from "#app/core/questions/asked";
import type { ByTeam } from "#app/core/vocabulary";
import type { AboutYouText, BoothText, PasteText, PreviewText } from "#app/locales/en/booth";
import type { Manifest } from "#app/protocol/manifest";

/** What every page of the booth shows around its screens. */
export type FrameData = {
  /** In a preview nothing is claimed, cast or stored. */
  readonly mode: "booth" | "preview";
  readonly organization: string;
  readonly trial: boolean;
  readonly text: Pick<BoothText, "language" | "direction" | "title" | "trial">;
  /** What only a preview says. */
  readonly preview?: PreviewText;
};

/** What a wave promises to whoever is asked, and what it asks about them, as far as the booth says it. */
export type Promised = Pick<Manifest, "custody" | "thresholds" | "slices"> & {
  readonly holders: readonly { readonly name: string }[];
};

/** What the page that reads a broken link hands to its script. */
export type PasteData = FrameData & Pick<BoothData, "wave" | "teams"> & { readonly paste: PasteText };

/** What the booth's page hands to its script: everything it shows, in one language. */
export type BoothData = FrameData & {
  /** Why the wave takes no answers; null while it does. */
  readonly closed: ClosedReason | null;
  /** What leads to the board once the wave has ended. */
  readonly check?: string;
  readonly wave: string;
  readonly teams: readonly { readonly key: string; readonly name: string }[];
  readonly closesAt: string | null;
  /** Where the box is; empty for this host. */
  readonly boxOrigin: string;
  readonly anonymityUrl: string;
  readonly wordsUrl: string;
  readonly questions: AskedQuestions;
  /** Everything this wave promises; null in a preview. The page brings it along, the booth checks it. */
  readonly manifest: Manifest | null;
  /** What would be promised, in a preview; otherwise the manifest says it. */
  readonly promised?: Promised;
  /** What stands around that, where something is asked. */
  readonly aboutYou?: AboutYouText;
  /** The languages that the wave is asked in: tag, and its name in itself. */
  readonly languages: readonly (readonly [string, string])[];
  readonly text: BoothText;
};

/** The sentence for a wave that is not open. */
export type ClosedReason = "not_open" | "ended" | "cancelled";

/** The one promise that is true for this wave. */
export function describePromise({ text, trial }: BoothData, promised: Promised | undefined): string {
  if (trial) return text.welcome.promiseTrial;
  if (promised?.custody !== "two-key") return text.welcome.promiseServer;
  return fillText(text.welcome.promiseTwoKey, {
    holders: new Intl.ListFormat(text.language).format(promised.holders.map(({ name }) => name)),
  });
}

/** The words of the booth, with the teams' names in its first heading. */
export function fillHeading(text: BoothText, { sales, marketing }: ByTeam<string>): BoothText {
  const heading = fillText(text.welcome.heading, { sales, marketing });
  return { ...text, welcome: { ...text.welcome, heading } };
}

/** Puts values into a sentence: `{name}` is replaced. */
export function fillText(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
