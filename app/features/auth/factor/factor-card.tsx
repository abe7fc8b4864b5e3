import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";

/** On the page of an account: whether it has a second factor, and the way to it. `left` counts recovery codes. */
export function FactorCard({ isSet, left }: { isSet: boolean; left: number }) {
  const words = getWords().factor;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{isSet ? words.card.on(left) : words.card.off}</p>
      <div>
        <Link className="button quiet" to="/app/profile/second-factor">
          {isSet ? words.card.manage : words.card.setUp}
        </Link>
      </div>
    </section>
  );
}
