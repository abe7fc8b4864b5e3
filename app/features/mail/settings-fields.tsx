import { getWords } from "#app/locales/spoken";
import { SelectField, TextField } from "#app/ui/forms";

/** What was typed, as text; of a password never anything. */
export type SettingsValues = Partial<Record<"host" | "port" | "security" | "user" | "from", string>>;

/** The fields of a mail server. */
export function MailServerFields({
  values,
  problems,
  hasPassword,
}: {
  values: SettingsValues;
  problems: Record<string, string>;
  /** Whether one is stored, so that the field may stay empty. */
  hasPassword: boolean;
}) {
  const words = getWords().organizations.mail.form;
  const text = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;
  return (
    <>
      <TextField
        {...text}
        label={words.host}
        hint={words.hostHint}
        name="host"
        defaultValue={values.host}
        problem={problems.host}
        maxLength={300}
        required
      />
      <TextField
        {...text}
        label={words.port}
        hint={words.portHint}
        name="port"
        inputMode="numeric"
        defaultValue={values.port ?? "587"}
        problem={problems.port}
        maxLength={5}
        required
      />
      <SelectField
        label={words.security}
        name="security"
        defaultValue={values.security}
        problem={problems.security}
        options={(["starttls", "tls"] as const).map((value) => ({ value, label: words.securities[value] }))}
      />
      <TextField
        {...text}
        label={words.user}
        hint={words.userHint}
        name="user"
        defaultValue={values.user}
        problem={problems.user}
        maxLength={320}
      />
      <TextField
        label={words.password}
        hint={hasPassword ? `${words.passwordHint} ${words.passwordKept}` : words.passwordHint}
        name="password"
        type="password"
        autoComplete="new-password"
        problem={problems.password}
        maxLength={1000}
      />
      <TextField
        {...text}
        label={words.sender}
        hint={words.senderHint}
        name="from"
        defaultValue={values.from}
        problem={problems.from}
        maxLength={320}
        required
      />
    </>
  );
}
