import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";
import type { Sharing } from "./sharing.server";
import { SideLine } from "./side-line";

type Props = { sharing: Sharing; names: ByTeam<string>; timeZone: string; owner: boolean };

/** The page for everybody who was asked: what both heads have said about it, and what follows. */
export function EverybodyCard({ sharing, names, timeZone, owner }: Props) {
  const words = getWords().sharing.everybody;
  const { page, sides, asked } = sharing;
  return (
    <section className="card stack">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{words.text}</p>
      </div>
      {page === null ? (
        asked.invited === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <>
            <p>{words.rule}</p>
            <ul className="rows">
              {sides.map(({ team, ...side }) => (
                <SideLine key={team} team={names[team]} {...side} {...{ timeZone, owner }} />
              ))}
            </ul>
            <p className="soft">{words.reach(asked.invited, asked.unwritten)}</p>
            <OwnWord {...{ sharing, names }} />
          </>
        )
      ) : (
        <>
          <p>{words.sent(formatDate(page.sharedAt, timeZone), page.unwritten)}</p>
          <p>
            <a href={page.href}>{words.open}</a>
          </p>
        </>
      )}
    </section>
  );
}

/** What whoever looks can say for their side. */
function OwnWord({ sharing: { sides, own }, names }: Pick<Props, "sharing" | "names">) {
  const words = getWords().sharing.everybody;
  const mine = sides.find(({ team }) => team === own);
  const other = sides.find(({ team }) => team !== own);
  if (mine === undefined || other === undefined) return <p className="soft">{words.notHead}</p>;
  if (other.heads.length === 0) return null;
  const [team, otherTeam] = [names[mine.team], names[other.team]];
  return (
    <PostForm className="stack-tight" preventScrollReset>
      <p className={other.word === null ? "soft" : "notice warn"}>
        {mine.word === null && other.word !== null ? words.last(otherTeam) : words.first(otherTeam)}
      </p>
      <div>
        {mine.word === null ? (
          <button type="submit" name="act" value="give">
            {words.give(team)}
          </button>
        ) : (
          <button type="submit" name="act" value="take" className="quiet">
            {words.take(team)}
          </button>
        )}
      </div>
    </PostForm>
  );
}
