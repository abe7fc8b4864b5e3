import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";
import type { ListedToken } from "./tokens.server";

/** The tokens of an organization: what each opens, until when, and on which day it was used last. */
export function TokenList({ tokens, today }: { tokens: readonly ListedToken[]; today: string }) {
  const words = getWords().tokens;
  return (
    <section className="stack">
      <h2>{words.listTitle}</h2>
      {tokens.length === 0 ? <p className="soft">{words.none}</p> : null}
      <ul className="rows">
        {tokens.map((token) => (
          <li key={token.id}>
            <span className="grow break">{token.name}</span>
            <span className="soft small">{words.scopes[token.scope]}</span>
            <span className="soft small nowrap">
              {token.lastUsedOn === null ? words.neverUsed : words.lastUsed(sayDay(token.lastUsedOn))}
            </span>
            <TokenEnd token={token} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TokenEnd({ token, today }: { token: ListedToken; today: string }) {
  const words = getWords().tokens;
  if (token.revokedAt !== null) return <span className="tag">{words.revoked}</span>;
  if (token.endsOn !== null && token.endsOn < today) return <span className="tag">{words.ended}</span>;
  return (
    <>
      {token.endsOn === null ? null : (
        <span className="soft small nowrap">{words.until(sayDay(token.endsOn))}</span>
      )}
      <PostForm preventScrollReset>
        <input type="hidden" name="id" value={token.id} />
        <button type="submit" name="act" value="revoke" className="link">
          {words.revoke}
        </button>
      </PostForm>
    </>
  );
}

/** A calendar day has no time zone. */
function sayDay(day: string): string {
  return formatDate(`${day}T00:00:00Z`, "UTC");
}
