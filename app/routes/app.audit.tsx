import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { EventList } from "#app/features/audit/event-list";
import { listEvents } from "#app/features/audit/list-events.server";
import { verifyChain } from "#app/features/audit/verify-chain.server";
import { requireLead } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { getWords } from "#app/locales/spoken";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

const PAGE = 50;

export const meta = () => titled(getWords().audit.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireLead({ request, context });
  const { db } = context.platform;
  const asked = new URL(request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
  const events = await listEvents(db, member.organizationId, { before, limit: PAGE });
  const chain = await verifyChain(db, member.organizationId);
  const oldest = events.at(-1)?.seq ?? 0;
  return {
    frame: memberFrame(member),
    timeZone: member.organization.timeZone,
    teams: { sales: member.organization.salesName, marketing: member.organization.marketingName },
    events,
    first: before === undefined,
    older: oldest > 1 ? oldest : null,
    chain: chain.intact ? { ...chain, head: Buffer.from(chain.head).toString("hex") } : chain,
  };
}

export default function AuditPage() {
  const words = getWords().audit;
  const { frame, timeZone, teams, events, first, older, chain } = useLoaderData<typeof loader>();
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead}>
      {chain.intact ? (
        <div className="notice good stack-tight">
          <p>{words.intact(chain.length)}</p>
          <p className="small">
            {words.head} <code className="break">{chain.head}</code>
          </p>
          <p className="small soft">{words.headHint}</p>
        </div>
      ) : (
        <p className="notice bad" role="alert">
          {words.broken(chain.brokenAt)}
        </p>
      )}
      <EventList events={events} teams={teams} timeZone={timeZone} />
      <div className="row">
        {first ? null : <Link to="/app/audit">{words.newest}</Link>}
        {older === null ? null : <Link to={`/app/audit?before=${older}`}>{words.older}</Link>}
      </div>
    </MemberPage>
  );
}
