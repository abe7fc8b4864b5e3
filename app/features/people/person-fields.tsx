import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { SelectField, TextField } from "#app/ui/forms";

/** The fields of one person, for adding and for editing. */
export function PersonFields(props: {
  values: Record<string, string | undefined>;
  problems: Record<string, string>;
  teamNames: ByTeam<string>;
}) {
  const words = getWords().people.form;
  const { values, problems, teamNames } = props;
  const locale = values.locale ?? "";
  const languages = new Map(Object.entries(words.languages));
  if (locale !== "" && !languages.has(locale)) languages.set(locale, locale);
  return (
    <>
      <TextField
        label={words.name}
        name="name"
        defaultValue={values.name}
        problem={problems.name}
        autoComplete="off"
        required
      />
      <TextField
        label={words.email}
        hint={words.emailHint}
        name="email"
        type="email"
        defaultValue={values.email}
        problem={problems.email}
        autoComplete="off"
        required
      />
      <SelectField
        label={words.team}
        name="team"
        defaultValue={values.team ?? ""}
        problem={problems.team}
        options={[
          ...(values.team ? [] : [{ value: "", label: "–" }]),
          { value: "sales", label: teamNames.sales },
          { value: "marketing", label: teamNames.marketing },
        ]}
      />
      <SelectField
        label={words.language}
        hint={words.languageHint}
        name="locale"
        defaultValue={locale}
        problem={problems.locale}
        options={[
          { value: "", label: words.languageNone },
          ...[...languages].map(([value, label]) => ({ value, label })),
        ]}
      />
    </>
  );
}
