import { Link } from "@remix-run/react";
import { getWords } from "../locales/spoken";
import { PostForm } from "./post-form";

export type OrganizationName = { id: string; name: string };

/** Which organization this is; for a member of several, a menu that leads to the others. It needs no script. */
export function OrganizationMenu(props: { here: OrganizationName; organizations: OrganizationName[] }) {
  const { here, organizations } = props;
  const words = getWords().organizations.menu;
  if (organizations.length < 2) return <span className="topbar-name soft">{here.name}</span>;
  return (
    <details className="organization-menu">
      <summary className="topbar-name soft" aria-label={words.label(here.name)}>
        {here.name}
      </summary>
      <PostForm action="/app/change" reloadDocument>
        <ul>
          {organizations.map(({ id, name }) => (
            <li key={id}>
              {id === here.id ? (
                <span aria-current="true">
                  {name} <span className="soft small">({words.here})</span>
                </span>
              ) : (
                <button type="submit" name="organization" value={id} className="link">
                  {name}
                </button>
              )}
            </li>
          ))}
        </ul>
        <Link to="/app/portfolio">{words.all}</Link>
      </PostForm>
    </details>
  );
}
