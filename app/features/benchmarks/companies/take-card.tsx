import { LEAST_ORGANIZATIONS } from "#app/core/benchmarks/pooled-norms";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { CompanyYear } from "./companies.server";

/** The files that came from others, year by year, and the form that takes another one. */
export function TakeCard({ years, problem }: { years: CompanyYear[]; problem: string | undefined }) {
  const words = getWords().benchmarks.companies.take;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {years.length === 0 ? <p className="soft">{words.none}</p> : null}
      {years.map((year) => (
        <YearOfFiles key={year.year} {...year} />
      ))}
      <PostForm encType="multipart/form-data" className="stack form" noValidate>
        <TextField
          label={words.choose}
          hint={words.chooseHint}
          type="file"
          name="file"
          accept=".json,application/json"
          problem={problem}
        />
        <div>
          <button type="submit" name="act" value="import">
            {words.submit}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

function YearOfFiles({ year, files, pooled }: CompanyYear) {
  const words = getWords().benchmarks.companies.take;
  const said = String(year);
  if (pooled !== null) return <p>{words.pooled(said, pooled)}</p>;
  return (
    <div className="stack-tight">
      <p>
        <strong>{words.waiting(said, files, LEAST_ORGANIZATIONS)}</strong>
      </p>
      {files < LEAST_ORGANIZATIONS ? null : <p className="soft small">{words.poolHint(said)}</p>}
      <PostForm className="row">
        <input type="hidden" name="year" value={said} />
        {files < LEAST_ORGANIZATIONS ? null : (
          <button type="submit" name="act" value="pool">
            {words.pool(said)}
          </button>
        )}
        <button type="submit" name="act" value="remove" className="quiet">
          {words.remove(said)}
        </button>
      </PostForm>
    </div>
  );
}
