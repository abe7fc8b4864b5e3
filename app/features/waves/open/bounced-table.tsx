import type { FailedForm } from "#app/features/waves/forms/failed-form";
import type { StatusPage } from "#app/features/waves/wave-pages.server";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

/** The addresses that the mail server refused, each to be corrected in its place. */
export function BouncedTable(props: {
  bounced: StatusPage["bounced"];
  total: number;
  /** How many can be sent again as they are. */
  again: number;
  failed: FailedForm;
}) {
  const words = getWords().waves.mails;
  const { bounced, total, again, failed } = props;
  return (
    <div className="stack-tight">
      <h3>{words.bouncedTitle}</h3>
      <p className="soft">{words.bouncedLead}</p>
      <ul className="rows">
        {bounced.map((one) => {
          const problem = failed.typed.invitationId === one.invitationId ? failed.errors.email : undefined;
          return (
            <li key={one.invitationId}>
              <div className="grow">
                <p>
                  <strong>{one.name}</strong>
                </p>
                <p className="soft small break">
                  {one.email} {words.reasons[one.reason] ?? one.reason} {one.waiting ? words.waiting : null}
                </p>
              </div>
              {one.correctable ? (
                <PostForm className="correct grow" noValidate>
                  <input type="hidden" name="invitationId" value={one.invitationId} />
                  <TextField
                    label={words.corrected}
                    name="email"
                    type="email"
                    autoComplete="off"
                    defaultValue={problem ? failed.typed.email : one.email}
                    problem={problem}
                  />
                  <button type="submit" className="quiet" name="act" value="correct">
                    {words.correct}
                  </button>
                </PostForm>
              ) : (
                <p className="soft small grow">{words.doubted}</p>
              )}
            </li>
          );
        })}
      </ul>
      {again > 0 ? (
        <PostForm className="stack-tight">
          <p className="soft small">{words.againRefusedLead}</p>
          <div>
            <input type="hidden" name="which" value="refused" />
            <button type="submit" className="quiet" name="act" value="again">
              {words.againRefused(again)}
            </button>
          </div>
        </PostForm>
      ) : null}
      {total > bounced.length ? <p className="soft small">{words.more(total - bounced.length)}</p> : null}
    </div>
  );
}
