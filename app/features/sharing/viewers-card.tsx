import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";

/** Whether viewers read the results, and the press that lets them. */
export function ViewersCard({ since, timeZone }: { since: Date | null; timeZone: string }) {
  const words = getWords().sharing.viewers;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {since === null ? (
        <PostForm className="stack-tight" preventScrollReset>
          <p>{words.not}</p>
          <p className="soft">{words.warning}</p>
          <div>
            <button type="submit" name="act" value="viewers">
              {words.show}
            </button>
          </div>
        </PostForm>
      ) : (
        <p>{words.since(formatDate(since, timeZone))}</p>
      )}
    </section>
  );
}
