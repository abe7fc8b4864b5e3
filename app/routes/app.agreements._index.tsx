import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listAgreements } from "#app/features/agreements/agreements.server";
import { AGREEMENT_KINDS } from "#app/features/agreements/kinds";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { dayIn } from "#app/features/tokens/tokens.server";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().agreements.title);

/** The register, open to every member. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db, now } = context.platform;
  const found = await listAgreements(db, member.organizationId);
  return {
    frame: memberFrame(member),
    mayWrite: member.role !== "viewer",
    today: dayIn(member.organization.timeZone, now()),
    agreements: found.map(({ id, kind, inForce, pending }) => ({
      ...{ id, kind },
      title: (inForce ?? pending)?.title ?? "",
      reviewOn: inForce?.reviewOn ?? null,
      waits: pending !== null,
    })),
  };
}

export default function Agreements() {
  const words = getWords().agreements;
  const { frame, mayWrite, today, agreements } = useLoaderData<typeof loader>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      actions={
        mayWrite ? (
          <Link className="button" to="/app/agreements/new">
            {words.write}
          </Link>
        ) : null
      }
    >
      {AGREEMENT_KINDS.map((kind) => {
        const own = agreements.filter((one) => one.kind === kind);
        return (
          <section key={kind} className="stack-tight" aria-labelledby={kind}>
            <h2 id={kind}>{words.kinds[kind].name}</h2>
            {own.length === 0 ? (
              <p className="soft row">
                {words.none}
                {mayWrite ? (
                  <Link to={`/app/agreements/new?kind=${kind}`}>
                    {words.write}
                    <span className="visually-hidden">: {words.kinds[kind].name}</span>
                  </Link>
                ) : null}
              </p>
            ) : (
              <ul className="rows">
                {own.map(({ id, title, reviewOn, waits }) => (
                  <li key={id}>
                    <p className="grow break">
                      <Link to={`/app/agreements/${id}`}>{title}</Link>
                    </p>
                    {reviewOn === null ? null : <span className="tag good">{words.states.inForce}</span>}
                    {waits ? <span className="tag warn">{words.states.pending}</span> : null}
                    {reviewOn === null ? null : reviewOn <= today ? (
                      <span className="tag warn">{words.page.reviewDue}</span>
                    ) : (
                      <span className="soft small">
                        {words.page.reviewOn(formatDate(`${reviewOn}T00:00:00Z`, "UTC"))}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </MemberPage>
  );
}
