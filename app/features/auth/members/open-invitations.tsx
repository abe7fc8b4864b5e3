import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";
import type { MemberInvitation } from "./member-invitations.server";
import { encodePlace } from "./roles";

/** Invitations nobody has taken up yet: an owner sends them again, or takes them back. */
export function OpenInvitations(props: {
  invitations: (MemberInvitation & { expired: boolean })[];
  places: { value: string; label: string }[];
  timeZone: string;
  mayChange: boolean;
}) {
  const words = getWords().auth.members;
  if (props.invitations.length === 0) return null;
  const labels = new Map(props.places.map(({ value, label }) => [value, label]));
  return (
    <section className="stack">
      <h2>{words.openTitle}</h2>
      <ul className="rows">
        {props.invitations.map((open) => (
          <li key={open.id}>
            <span className="grow break">{open.email}</span>
            <span className="tag">{labels.get(encodePlace(open))}</span>
            {open.expired ? (
              <span className="tag warn">{words.expired}</span>
            ) : (
              <span className="soft small nowrap">
                {words.until} {formatDate(open.expiresAt, props.timeZone)}
              </span>
            )}
            {props.mayChange ? <ChangeForm open={open} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeForm({ open }: { open: MemberInvitation }) {
  const words = getWords().auth.members;
  return (
    <PostForm className="row" preventScrollReset>
      <input type="hidden" name="id" value={open.id} />
      <input type="hidden" name="email" value={open.email} />
      <input type="hidden" name="place" value={encodePlace(open)} />
      <button type="submit" name="act" value="invite" className="link">
        {words.resend}
      </button>
      <button type="submit" name="act" value="withdraw" className="link">
        {words.withdraw}
      </button>
    </PostForm>
  );
}
