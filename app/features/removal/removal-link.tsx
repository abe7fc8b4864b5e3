import { Link } from "@remix-run/react";

/** At the end of a page: the way to the page that removes what this one is about. */
export function RemovalLink({ to, label }: { to: string; label: string }) {
  return (
    <p className="danger-zone">
      <Link to={to}>{label}</Link>
    </p>
  );
}
