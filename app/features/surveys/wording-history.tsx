import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";
import { TableScroll } from "#app/ui/table-scroll";

/** One wording a question has had; `since` is null for a standard one. */
export type PastWording = {
  version: number;
  text: string;
  answers: string[];
  since: Date | null;
  inForce: boolean;
};

/** Every wording of a question, newest first, and the way back to each. */
export function WordingHistory({ wordings, timeZone }: { wordings: PastWording[]; timeZone: string }) {
  const words = getWords().surveys.question;
  return (
    <section className="stack">
      <div className="stack-tight">
        <h2>{words.history}</h2>
        <p className="soft">{words.historyLead}</p>
      </div>
      <TableScroll>
        <table>
          <caption className="visually-hidden">{words.historyCaption}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.version}
              </th>
              <th scope="col">{words.wording}</th>
              <th scope="col">{words.since}</th>
              <th scope="col">
                <span className="visually-hidden">{words.take}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {wordings.map((wording) => (
              <tr key={wording.version}>
                <th scope="row" className="number">
                  {wording.version}
                </th>
                <td className="wording break">
                  {wording.text}
                  {wording.answers.length > 0 ? (
                    <span className="soft small"> {wording.answers.join(" · ")}</span>
                  ) : null}
                </td>
                <td className="nowrap">
                  {wording.since === null ? words.standardSince : formatDate(wording.since, timeZone)}
                </td>
                <td className="nowrap">
                  {wording.inForce ? (
                    <span className="tag good">{words.inForce}</span>
                  ) : (
                    <PostForm action={`?use=${wording.version}`}>
                      <button type="submit" className="link" aria-label={words.takeNamed(wording.version)}>
                        {words.take}
                      </button>
                    </PostForm>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
