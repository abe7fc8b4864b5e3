import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";

/** Where one is in a long list, and the way to the pages beside it. `to` makes the address of a page. */
export function PageLinks(props: {
  label: string;
  page: number;
  pages: number;
  to: (page: number) => string;
}) {
  const words = getWords().people;
  const { page, pages } = props;
  if (pages === 1) return <p className="soft small number">{props.label}</p>;
  return (
    <nav className="spread" aria-label={words.pages}>
      <p className="soft small number">{props.label}</p>
      <div className="row">
        {page > 1 ? (
          <Link className="button quiet" rel="prev" to={props.to(page - 1)}>
            {words.previous}
          </Link>
        ) : null}
        {page < pages ? (
          <Link className="button quiet" rel="next" to={props.to(page + 1)}>
            {words.next}
          </Link>
        ) : null}
      </div>
    </nav>
  );
}
