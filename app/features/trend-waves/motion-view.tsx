import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { Part, Standing, Wish } from "./motion.server";

const ORDER: readonly Part[] = ["owner", "sales", "marketing"];

/** Who has said so and who has not, and the buttons of those parts for which the reader may speak. */
export function MotionView(props: {
  wish: Wish;
  wave: string;
  standing: Standing;
  names: ByTeam<string>;
  typed: Record<string, string>;
  problem: string | undefined;
}) {
  const words = getWords().benchmarks.motion;
  const { wish, wave, standing, names, typed, problem } = props;
  const { takenOut, motion, mine } = standing;
  const nameOf = (part: Part) => (part === "owner" ? words.parts.owner : words.parts[part](names[part]));
  const open = mine.filter((part) => motion?.said[part] == null);
  return (
    <>
      {takenOut === null ? null : (
        <p className="notice break">{words.takenOut(wave, takenOut.by, takenOut.because)}</p>
      )}
      <section className="card stack">
        {motion === null || motion.reason === "" ? null : (
          <p className="break">{words.because(motion.reason)}</p>
        )}
        <table>
          <thead>
            <tr>
              <th scope="col">{words.column.part}</th>
              <th scope="col">{words.column.said}</th>
            </tr>
          </thead>
          <tbody>
            {ORDER.map((part) => (
              <tr key={part}>
                <th scope="row">{nameOf(part)}</th>
                <td className="break">
                  {motion?.said[part] == null ? words.waiting : words.said(motion.said[part])}
                  {motion?.said[part] != null && mine.includes(part) ? (
                    <PostForm>
                      <input type="hidden" name="part" value={part} />
                      <button type="submit" className="link" name="act" value="unsay">
                        {words.unsay}
                      </button>
                    </PostForm>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {mine.length === 0 ? <p className="soft">{words.none}</p> : null}
        {open.map((part) => (
          <PostForm key={part} className="stack-tight" noValidate>
            <input type="hidden" name="part" value={part} />
            {motion === null && wish === "out" ? (
              <TextField
                label={words.reason}
                hint={words.reasonHint}
                name="reason"
                maxLength={200}
                defaultValue={typed.part === part ? typed.reason : ""}
                problem={typed.part === part ? problem : undefined}
              />
            ) : (
              <input type="hidden" name="reason" value={motion?.reason ?? ""} />
            )}
            <div>
              <button type="submit" name="act" value={wish}>
                {words.say[wish](nameOf(part))}
              </button>
            </div>
          </PostForm>
        ))}
      </section>
    </>
  );
}
