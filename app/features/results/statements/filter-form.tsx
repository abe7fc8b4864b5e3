import { Form, Link, useSearchParams } from "@remix-run/react";
import { byTeam } from "#app/core/vocabulary";
import type { ResultsReport } from "#app/features/results/page-report";
import { tabPath } from "#app/features/results/tabs";
import { nameLabelOf } from "#app/features/results/words/gap-label";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { SelectField, TextField } from "#app/ui/forms";
import type { ChosenStatements } from "./chosen-statements";
import { type FilterName, listChoicesOf, NONE } from "./statement-filter";

/** Search, choose and sort the statements: everything stands in the URL, and it works without script. */
export function FilterForm({ report, chosen }: { report: ResultsReport; chosen: ChosenStatements }) {
  const words = getWords().results.filter;
  const { filter, filtered, statements, all } = chosen;
  const path = tabPath(report.wave.id, "statements");
  const benchmark = useSearchParams()[0].get("benchmark");
  const select = (name: FilterName, label: string, any: string, options: Option[]) => (
    <SelectField
      name={name}
      label={label}
      defaultValue={filter[name] ?? ""}
      options={any === "" ? options : [{ value: "", label: any }, ...options]}
    />
  );
  const { dimensions, label, about, certainty, reversed, sort } = listOptions(report, chosen);
  return (
    <Form
      method="get"
      action={path}
      className="statement-filter stack-tight"
      role="search"
      aria-label={words.label}
      preventScrollReset
      key={JSON.stringify(filter)}
    >
      {benchmark === null ? null : <input type="hidden" name="benchmark" value={benchmark} />}
      <div className="filter-fields">
        <TextField
          name="search"
          type="search"
          label={words.search}
          defaultValue={filter.search}
          maxLength={100}
        />
        {select("dimension", getWords().results.dimensions.column, words.any, dimensions)}
        {select("about", words.about, words.any, about)}
        {select("label", getWords().results.dimensions.label, words.any, label)}
        {select("certainty", words.certainty, words.any, certainty)}
        {select("reversed", words.reversed, words.any, reversed)}
        {select("sort", words.sort, "", sort)}
      </div>
      <div className="row">
        <button type="submit" className="quiet">
          {words.show}
        </button>
        <p role="status" className="small soft">
          {words.shown(statements.length, all)}
        </p>
        {filtered ? (
          <Link to={{ pathname: path, search: keepBenchmark(benchmark) }} preventScrollReset>
            {words.clear}
          </Link>
        ) : null}
      </div>
      {chosen.ignored.map((name) => (
        <p key={name} className="notice warn">
          {words.ignored(words.names[name])}
        </p>
      ))}
    </Form>
  );
}

/** The query that holds what the page is held against, and nothing else. */
export function keepBenchmark(benchmark: string | null): string {
  return benchmark === null ? "" : `?${new URLSearchParams({ benchmark })}`;
}

type Option = { value: string; label: string };

function listOptions(report: ResultsReport, { changes }: ChosenStatements) {
  const words = getWords().results.filter;
  const named = byTeam((team) => words.aboutTeam(report.wave.teamNames[team]));
  const title = (key: string) => report.dimensions.find((one) => one.dimension === key)?.title;
  const dimensions = listChoicesOf("dimension").flatMap((value): Option[] => {
    if (value === NONE) return [{ value, label: words.outside }];
    const found = title(value);
    return found ? [{ value, label: textOf(report, found) }] : [];
  });
  const about = listChoicesOf("about").map((value) => {
    return { value, label: value === "both" ? words.aboutBoth : named[value] };
  });
  const label = listChoicesOf("label").map((value) => {
    return { value, label: value === NONE ? words.noLabel : nameLabelOf(report, value) };
  });
  const certainty = listChoicesOf("certainty").map((value) => {
    return { value, label: getWords().results.certainty.words[value] };
  });
  const reversed = listChoicesOf("reversed").map((value) => ({ value, label: words.isReversed[value] }));
  const sort = listChoicesOf("sort")
    .filter((value) => value !== "change" || changes !== null)
    .map((value) => ({ value, label: words.sorts[value] }));
  return { dimensions, about, label, certainty, reversed, sort };
}
