import { TEAMS, type Team } from "#app/core/vocabulary";
import { PEOPLE } from "./story";

const FIRST = [
  "Ada",
  "Bruno",
  "Clara",
  "Dario",
  "Elif",
  "Farid",
  "Greta",
  "Hugo",
  "Ines",
  "Jonas",
  "Katja",
  "Liam",
  "Mei",
  "Nora",
  "Omar",
  "Paula",
  "Quentin",
  "Rosa",
  "Samir",
  "Tova",
];
const LAST = ["Abel", "Brandt", "Castro", "Dubois", "Eriksen", "Fontana", "Gruber", "Haddad"];

export type DemoPerson = { name: string; email: string; team: Team };

/** The people of the demo company; their addresses reach nobody (RFC 2606). */
export function listDemoPeople(): DemoPerson[] {
  let at = 0;
  return TEAMS.flatMap((team) =>
    Array.from({ length: PEOPLE.invited[team] }, () => {
      const first = FIRST[at % FIRST.length] ?? "";
      const last = LAST[(at + Math.floor(at / FIRST.length)) % LAST.length] ?? "";
      at += 1;
      return { name: `${first} ${last}`, email: `${first}.${last}@halden.example`.toLowerCase(), team };
    }),
  );
}
