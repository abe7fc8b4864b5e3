import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { listStandings } from "#app/features/portfolio/portfolio.server";
import { StandingCard } from "#app/features/portfolio/standing-card";
import { getWords } from "#app/locales/spoken";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().organizations.portfolio.title);

/** For whoever belongs to several. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  if (member.organizations.length < 2) throw redirect("/app/home");
  return {
    frame: memberFrame(member),
    here: member.organizationId,
    ownsInstallation: member.ownsInstallation,
    standings: await listStandings(context.platform.db, member.organizations),
  };
}

export default function PortfolioPage() {
  const words = getWords().organizations.portfolio;
  const { frame, here, ownsInstallation, standings } = useLoaderData<typeof loader>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      actions={
        ownsInstallation ? (
          <Link className="button quiet" to="/app/organizations">
            {words.made}
          </Link>
        ) : null
      }
    >
      <div className="stack">
        {standings.map((standing) => (
          <StandingCard
            key={standing.organization.id}
            standing={standing}
            here={standing.organization.id === here}
          />
        ))}
      </div>
      <p className="soft small">{words.whyApart}</p>
    </MemberPage>
  );
}
