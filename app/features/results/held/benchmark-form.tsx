import { useLocation, useNavigation } from "@remix-run/react";
import { useId } from "react";
import { getWords } from "#app/locales/spoken";
import { PostForm } from "#app/ui/post-form";
import type { BenchmarkOption, ChosenBenchmark } from "./choose-benchmark.server";

/** Where one says what the figures of results and trend are held against; it is remembered. */
export function BenchmarkForm({ benchmark }: { benchmark: ChosenBenchmark }) {
  const words = getWords().benchmarks.choice;
  const id = useId();
  const { pathname, search } = useLocation();
  const busy = useNavigation().state !== "idle";
  const { value, options } = benchmark;
  if (options.length < 2) return null;
  return (
    <PostForm action="/app/benchmarks/choice" className="row benchmark-form" preventScrollReset>
      <input type="hidden" name="to" value={`${pathname}${search}`} />
      <label htmlFor={id} className="small soft">
        {words.label}
      </label>
      <select key={value} id={id} name="benchmark" defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {nameOption(option)}
          </option>
        ))}
      </select>
      <button type="submit" className="quiet" aria-disabled={busy || undefined}>
        {words.show}
      </button>
    </PostForm>
  );
}

/** Why a page is not held against what its address names. */
export function BenchmarkProblem({ benchmark }: { benchmark: ChosenBenchmark }) {
  const words = getWords().benchmarks.choice;
  const { problem, options, value } = benchmark;
  if (problem === null) return null;
  const shown = options.find((option) => option.value === value);
  return (
    <p className="notice warn" role="status">
      {words.problems[problem]}{" "}
      {problem === "no_match" || !shown ? null : words.instead[shown.kind](shown.name)}
    </p>
  );
}

function nameOption({ kind, name, date }: BenchmarkOption): string {
  return getWords().benchmarks.choice.options[kind](name, date);
}
