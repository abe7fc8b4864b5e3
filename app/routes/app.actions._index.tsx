import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { readActionFigures } from "#app/features/actions/action-figures.server";
import { ActionFilters, matchesFilter, readActionFilter } from "#app/features/actions/action-filters";
import { ActionList, listed } from "#app/features/actions/action-list";
import { listActions } from "#app/features/actions/actions.server";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { readershipOf } from "#app/features/releases/readership";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import { EmptyPage } from "#app/ui/empty-page";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().actions.title);

/** Open to every member: who reads only, reads. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db, now } = context.platform;
  const { organizationId, organization, userId, role } = member;
  const reader = readershipOf(member);
  const filter = readActionFilter(new URL(request.url).searchParams);
  const all = await listActions(db, { organizationId, reader });
  const shown = all.filter((action) => matchesFilter(action, filter, userId));
  const figures = await readActionFigures(db, organizationId, shown, reader);
  const waves = new Map(all.map(({ waveId, waveName }) => [waveId, { id: waveId, name: waveName }]));
  return {
    frame: memberFrame(member),
    mayAgree: role !== "viewer",
    teams: { sales: organization.salesName, marketing: organization.marketingName },
    today: dayIn(organization.timeZone, now()),
    filter,
    any: all.length > 0,
    waves: [...waves.values()],
    actions: shown.map((action) => listed(action, figures.get(action.id))),
  };
}

export default function Actions() {
  const words = getWords().actions;
  const { frame, mayAgree, teams, today, filter, any, waves, actions } = useLoaderData<typeof loader>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      actions={
        any ? (
          <a className="button quiet" href="/app/actions/calendar.ics" download>
            {words.calendar}
          </a>
        ) : null
      }
    >
      {any ? (
        <>
          <ActionFilters filter={filter} waves={waves} />
          {actions.length === 0 ? (
            <p className="card row">
              {words.none.filtered} <Link to="/app/actions?status=all">{words.none.clear}</Link>
            </p>
          ) : (
            <section className="stack-tight">
              <p className="soft small">{words.count(actions.length)}</p>
              <ActionList actions={actions} teams={teams} today={today} />
            </section>
          )}
          <p className="small soft">
            {words.movement.cause} {words.calendarHint}
          </p>
        </>
      ) : (
        <EmptyPage title={words.none.title} text={mayAgree ? words.none.body : words.none.forViewer} />
      )}
    </MemberPage>
  );
}
