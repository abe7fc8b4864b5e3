import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { TEAMS } from "#app/core/vocabulary";
import { requireLead } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { PageLinks } from "#app/features/people/page-links";
import styles from "#app/features/people/people.css?url";
import { PeopleList } from "#app/features/people/people-list";
import { countPeople, searchPeople } from "#app/features/people/roster.server";
import { RosterSearch } from "#app/features/people/roster-search";
import { TeamCounts } from "#app/features/people/team-counts";
import { teamNamesOf } from "#app/features/people/team-names";
import { getWords } from "#app/locales/spoken";
import { EmptyPage } from "#app/ui/empty-page";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().people.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** Names are open to owners only; a lead sees how many there are. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const words = getWords().people;
  const member = await requireLead({ request, context });
  const { db } = context.platform;
  const shown = {
    frame: memberFrame(member),
    teamNames: teamNamesOf(member.organization),
    counts: await countPeople(db, member.organizationId),
  };
  if (member.role !== "owner") return { ...shown, roster: null };
  const query = new URL(request.url).searchParams;
  const text = query.get("q")?.trim().slice(0, 200) ?? "";
  const team = TEAMS.find((one) => one === query.get("team")) ?? null;
  const page = Number.parseInt(query.get("page") ?? "1", 10) || 1;
  const roster = await searchPeople(db, member.organizationId, { text, team, page });
  return {
    ...shown,
    roster: { ...roster, text, team: team ?? "", done: words.done[query.get("done") ?? ""] ?? null },
  };
}

export default function PeoplePage() {
  const words = getWords().people;
  const { frame, teamNames, counts, roster } = useLoaderData<typeof loader>();
  const total = counts.sales + counts.marketing;
  if (roster === null) {
    return (
      <MemberPage frame={frame} title={words.title} lead={words.leadersLead}>
        <TeamCounts counts={counts} teamNames={teamNames} />
      </MemberPage>
    );
  }
  const buttons = (
    <>
      {total > 0 ? (
        <a className="button quiet" href="/app/people/roster.csv" download>
          {words.export}
        </a>
      ) : null}
      <Link className="button quiet" to="/app/people/new">
        {words.add}
      </Link>
      <Link className="button" to="/app/people/import">
        {words.import}
      </Link>
    </>
  );
  const address = (page: number) =>
    `/app/people?${new URLSearchParams({ q: roster.text, team: roster.team, page: String(page) })}`;
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead} actions={total > 0 ? buttons : null}>
      <SuccessNotice text={roster.done} />
      {total === 0 ? (
        <EmptyPage title={words.nobodyTitle} text={words.nobody}>
          {buttons}
        </EmptyPage>
      ) : (
        <>
          <TeamCounts counts={counts} teamNames={teamNames} />
          <section className="stack">
            <RosterSearch text={roster.text} team={roster.team} teamNames={teamNames} />
            {roster.found === 0 ? (
              <div className="empty">
                <p className="break">
                  {roster.text === "" ? words.nobodyInTeam : words.nobodyFound(roster.text)}
                </p>
              </div>
            ) : (
              <>
                <PeopleList people={roster.people} teamNames={teamNames} />
                <PageLinks
                  label={words.range(roster.from, roster.from + roster.people.length - 1, roster.found)}
                  page={roster.page}
                  pages={roster.pages}
                  to={address}
                />
              </>
            )}
          </section>
        </>
      )}
    </MemberPage>
  );
}
