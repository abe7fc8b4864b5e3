import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import styles from "#app/features/exports/exports.css?url";
import { TakeAlongPage } from "#app/features/exports/take-along-page";
import { chooseYear } from "#app/features/exports/year/year-card";
import { isOutFor, readershipOf } from "#app/features/releases/readership";
import { hasSharesAlone } from "#app/features/releases/stored-release.server";
import { listEarlierWaves } from "#app/features/results/reports.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { requireFound, requireId } from "#app/platform/http.server";
import { EmptyPage } from "#app/ui/empty-page";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = () => titled(getWords().exports.making.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** The files of a wave's results, for every member. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const wave = requireFound(await getWave(context.platform.db, id));
  const { name, surveyName } = wave;
  const earlier = await listEarlierWaves(context.platform.db, id, readershipOf(member));
  return {
    frame: memberFrame(member),
    wave: { id: id.waveId, name, surveyName, released: isOutFor(member, wave) },
    sharesAlone: await hasSharesAlone(context.platform.db, id),
    year: chooseYear(name, earlier, new URL(request.url).searchParams.get("since")),
  };
}

export default function TakeAlongFiles() {
  const words = getWords().exports.making;
  const { frame, wave, sharesAlone, year } = useLoaderData<typeof loader>();
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      eyebrow={wave.surveyName}
      lead={wave.released ? words.lead(wave.name) : null}
      actions={
        <Link className="button quiet" to={`/app/waves/${wave.id}/results`}>
          {words.back}
        </Link>
      }
    >
      {wave.released ? (
        <TakeAlongPage waveId={wave.id} sharesAlone={sharesAlone} year={year} />
      ) : (
        <EmptyPage title={getWords().results.notYet.title} text={getWords().figures.notReleased} />
      )}
    </MemberPage>
  );
}
