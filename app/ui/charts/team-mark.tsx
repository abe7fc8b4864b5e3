import type { Team } from "../../core/vocabulary";

/** The team's sign in charts, legends and tables: a circle for Sales, a diamond for Marketing. */
export function TeamMark({ team }: { team: Team }) {
  return (
    <svg className={`team-mark ${team}`} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {team === "sales" ? <circle cx="6" cy="6" r="5" /> : <path d="M6 0 12 6 6 12 0 6Z" />}
    </svg>
  );
}
