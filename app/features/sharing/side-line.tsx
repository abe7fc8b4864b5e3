import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";

/** What one side has said: who said it and when, that nobody has yet, or that there is nobody who could. */
export function SideLine(props: {
  team: string;
  heads: string[];
  word: { name: string; givenAt: Date } | null;
  timeZone: string;
  owner: boolean;
}) {
  const words = getWords().sharing.everybody;
  const { team, heads, word, timeZone, owner } = props;
  return (
    <li>
      <div className="grow">
        <strong>{team}</strong>
        {heads.length === 0 ? (
          <p className="soft small">
            {words.noHead(team)} {owner ? <Link to="/app/members">{words.members}</Link> : null}
          </p>
        ) : null}
      </div>
      <span className={word === null ? "tag" : "tag good"}>
        {word === null ? words.noWord : words.word(word.name, formatDate(word.givenAt, timeZone))}
      </span>
    </li>
  );
}
