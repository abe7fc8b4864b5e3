import { FileProblemTable } from "#app/features/files/file-problem-table";
import { getWords } from "#app/locales/spoken";
import { PageLinks } from "../page-links";
import type { PersonProblem } from "../roster-problems";
import { describePersonReason } from "../roster-sentences";

/** One page of what is wrong in a file, in the order of its lines. */
export function ProblemTable(props: {
  badRows: number;
  problems: PersonProblem[];
  from: number;
  all: number;
  page: number;
  pages: number;
  more: number;
  /** What to do about it; nothing once the file was imported. */
  advice: string | null;
}) {
  const words = getWords().people.check;
  const { problems, from, all } = props;
  return (
    <section className="stack" id="problems">
      <div className="stack-tight">
        <h2>{words.badTitle(props.badRows)}</h2>
        {props.advice === null ? null : <p className="soft">{props.advice}</p>}
      </div>
      <FileProblemTable
        caption={words.badCaption}
        faults={problems.map((problem) => ({
          ...problem,
          reason: describePersonReason(problem.reason),
        }))}
      />
      {props.pages > 1 ? (
        <PageLinks
          label={words.problemRange(from, from + problems.length - 1, all)}
          page={props.page}
          pages={props.pages}
          to={(page) => `?page=${page}#problems`}
        />
      ) : null}
      {props.more > 0 ? <p className="soft">{words.moreProblems(props.more)}</p> : null}
    </section>
  );
}
