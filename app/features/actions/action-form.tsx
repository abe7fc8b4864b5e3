import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { SelectField, TextArea, TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { Head } from "./actions.server";

type Props = {
  typed: Record<string, string>;
  problems: Record<string, string>;
  heads: ByTeam<Head[]>;
  teams: ByTeam<string>;
  today: string;
  /** Whether the page Members can be opened from here. */
  owner: boolean;
  submit: string;
  children?: ReactNode;
};

/** What is done, what will be different, who owns it on each side, until when, and how small the gap is to be. */
export function ActionForm({ typed, problems, submit, children, today, ...sides }: Props) {
  const words = getWords().actions.form;
  return (
    <PostForm className="card stack form" noValidate>
      {children}
      <TextField
        label={words.name}
        hint={words.nameHint}
        name="title"
        defaultValue={typed.title}
        problem={problems.title}
        maxLength={120}
        required
      />
      <TextArea
        label={words.difference}
        hint={words.differenceHint}
        name="difference"
        defaultValue={typed.difference}
        problem={problems.difference}
        maxLength={2000}
        required
      />
      <OwnerFields typed={typed} problems={problems} {...sides} />
      <div className="grid halves">
        <TextField
          label={words.dueOn}
          hint={words.dueOnHint}
          name="dueOn"
          type="date"
          min={today}
          defaultValue={typed.dueOn}
          problem={problems.dueOn}
          required
        />
        <TextField
          label={words.target}
          hint={words.targetHint}
          name="target"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed.target}
          problem={problems.target}
          maxLength={3}
        />
      </div>
      <div>
        <button type="submit" name="act" value="save">
          {submit}
        </button>
      </div>
    </PostForm>
  );
}

function OwnerFields({
  typed,
  problems,
  heads,
  teams,
  owner,
}: Pick<Props, "typed" | "problems" | "heads" | "teams" | "owner">) {
  const words = getWords().actions.form;
  const fields = { sales: "ownerSales", marketing: "ownerMarketing" } as const;
  return (
    <fieldset className="stack">
      <legend className="visually-hidden">{getWords().actions.page.owners}</legend>
      <p className="hint">{words.ownerHint}</p>
      <div className="grid halves">
        {TEAMS.map((team) => {
          const field = fields[team];
          const choice = heads[team].map(({ userId, name }) => ({ value: userId, label: name }));
          const [only] = choice;
          const chosen = typed[field] ?? (choice.length === 1 ? only?.value : undefined);
          return (
            <div key={team} className="stack-tight">
              <SelectField
                label={words.owner(teams[team])}
                name={field}
                defaultValue={chosen ?? ""}
                problem={problems[field]}
                options={[{ value: "", label: words.chooseOwner }, ...choice]}
              />
              {choice.length === 0 ? (
                <p className="small">
                  {words.noHead(teams[team])} {owner ? <Link to="/app/members">{words.members}</Link> : null}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
