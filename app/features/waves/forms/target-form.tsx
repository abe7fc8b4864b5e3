import type { Target } from "#app/core/benchmarks/benchmarks";
import type { PowerNote } from "#app/core/measures/power";
import { DIMENSIONS, type Dimension } from "#app/core/questions/bank";
import { aimField } from "#app/features/waves/wave/plan";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { FailedForm } from "./failed-form";

/** What leadership aims at: the index, and both teams' score in single dimensions. */
export function TargetForm(
  props: {
    target: Target;
    /** The dimensions that the survey asks about. */
    dimensions: readonly Dimension[];
    power: PowerNote | null;
  } & Omit<FailedForm, "act">,
) {
  const words = getWords().waves.target;
  const titles = getWords().questions.dimensions;
  const { target, dimensions, power, errors, typed } = props;
  const field = (name: string, aim: number | null) => ({
    name,
    // A field for numbers would send nothing where something else was typed, and the target would be lost.
    type: "text",
    autoComplete: "off",
    inputMode: "numeric" as const,
    defaultValue: typed[name] ?? aim ?? "",
    problem: errors[name],
  });
  return (
    <PostForm className="stack" noValidate>
      <TextField label={words.field} hint={words.hint} {...field("index", target.index)} />
      <fieldset>
        <legend>{words.dimensions}</legend>
        <p className="hint">
          {words.dimensionsHint}{" "}
          {power === null
            ? null
            : words.dimensionDetectable(
                Math.max(power.dimensionChange.sales, power.dimensionChange.marketing),
              )}
        </p>
        <div className="three">
          {dimensions.map((dimension) => (
            <TextField
              key={dimension}
              label={titles[dimension]}
              {...field(aimField(dimension), target.dimensions[dimension] ?? null)}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <button type="submit" className="quiet" name="act" value="target">
          {getWords().waves.draft.save}
        </button>
      </div>
    </PostForm>
  );
}

/** "You aim at an Alignment Index of 65 and 70 in trust and respect."; null where nothing was typed. */
export function sayTarget({ index, dimensions }: Target): string | null {
  const words = getWords().waves.target;
  const titles = getWords().questions.dimensions;
  const aims = [
    ...(index === null ? [] : [words.index(index)]),
    ...DIMENSIONS.flatMap((dimension) => {
      const aim = dimensions[dimension];
      return aim === undefined ? [] : [words.dimension(titles[dimension], aim)];
    }),
  ];
  return aims.length === 0 ? null : words.said(aims);
}
