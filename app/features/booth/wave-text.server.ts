import type { Form } from "#app/core/questions/bank";
import type { BoothText } from "#app/locales/en/booth";
import type { Manifest } from "#app/protocol/manifest";

/** The booth's words without those that this wave never says: every byte travels to everybody. */
export function leaveOut(
  text: BoothText,
  { custody, keys, trial }: Pick<Manifest, "custody" | "keys" | "trial">,
  form: Form,
): BoothText {
  const { welcome } = text;
  const twoKey = custody === "two-key";
  const when = (said: boolean, sentence: string) => (said ? sentence : "");
  return {
    ...text,
    trial: when(trial, text.trial),
    welcome: {
      ...welcome,
      core: when(form === "core", welcome.core),
      full: when(form === "full", welcome.full),
      promiseTrial: when(trial, welcome.promiseTrial),
      promiseServer: when(!trial && !twoKey, welcome.promiseServer),
      promiseTwoKey: when(!trial && twoKey, welcome.promiseTwoKey),
      knownNoStatus: when(!trial, welcome.knownNoStatus),
      knownTrial: when(trial, welcome.knownTrial),
      knownServerKey: when(
        !twoKey,
        keys === "database" ? welcome.knownServerKeyInDatabase : welcome.knownServerKey,
      ),
      knownServerKeyInDatabase: "",
    },
    questions: { ...text.questions, others: "" },
    trouble: { ...text.trouble, notFound: "" },
  };
}
