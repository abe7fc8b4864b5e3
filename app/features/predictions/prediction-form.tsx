import type { Prediction } from "#app/core/benchmarks/predictions";
import type { Dimension } from "#app/core/questions/bank";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { predictionField } from "./prediction-fields";

/** What a leader expects of both teams, a field for each dimension. */
export function PredictionForm(props: {
  dimensions: readonly Dimension[];
  names: ByTeam<string>;
  own: Prediction | null;
  typed: Record<string, string>;
  problems: Record<string, string>;
}) {
  const words = getWords().benchmarks.predictions;
  const titles = getWords().questions.dimensions;
  const { dimensions, names, own, typed, problems } = props;
  return (
    <PostForm className="stack" noValidate>
      {dimensions.map((dimension) => (
        <fieldset key={dimension}>
          <legend>{titles[dimension]}</legend>
          <div className="two">
            {TEAMS.map((team) => {
              const name = predictionField(team, dimension);
              return (
                <TextField
                  key={team}
                  label={names[team]}
                  name={name}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={typed[name] ?? own?.scores[team][dimension] ?? ""}
                  problem={problems[name]}
                />
              );
            })}
          </div>
        </fieldset>
      ))}
      <div>
        <button type="submit">{words.save}</button>
      </div>
    </PostForm>
  );
}
