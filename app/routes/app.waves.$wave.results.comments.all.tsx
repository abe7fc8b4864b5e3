import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { TEAMS } from "#app/core/vocabulary";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { readershipOf } from "#app/features/releases/readership";
import { getRelease } from "#app/features/releases/stored-release.server";
import { listComments } from "#app/features/results/comments.server";
import { UnreadableResults } from "#app/features/results/parts/unreadable-waves";
import styles from "#app/features/results/results.css?url";
import { getWords } from "#app/locales/spoken";
import { notFound, requireFound, requireId } from "#app/platform/http.server";
import charts from "#app/ui/charts/charts.css?url";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction = () => titled(getWords().results.comments.title);
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: charts },
  { rel: "stylesheet", href: styles },
];

const search = z.object({
  question: z.string().max(20),
  team: z.enum(TEAMS),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** All comments of one team to one question, a hundred at a time: a wave may have thousands. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { db } = context.platform;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const wanted = search.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!wanted.success) throw notFound();
  const stored = requireFound(await getRelease(db, id, readershipOf(member)));
  const { question, team, page } = wanted.data;
  const found =
    stored.release === null
      ? null
      : requireFound(await listComments(db, id, stored.release, { question, team, page }));
  return { frame: memberFrame(member), stored: stored.wave, question, team, page, found };
}

export default function Comments() {
  const { frame, stored, question, team, page, found } = useLoaderData<typeof loader>();
  const words = getWords().results.comments;
  const results = (
    <Link to={`/app/waves/${stored.id}/results/comments`}>{getWords().results.title(stored.name)}</Link>
  );
  if (found === null)
    return (
      <MemberPage frame={frame} title={words.title} eyebrow={results}>
        <UnreadableResults wave={stored.name} />
      </MemberPage>
    );
  const link = (to: number) => `?${new URLSearchParams({ question, team, page: String(to) })}`;
  return (
    <MemberPage
      frame={frame}
      title={found.text}
      eyebrow={
        <>
          {results}, {found.teamName}
        </>
      }
      lead={words.explained}
    >
      <ul className="comments">
        {found.bodies.map((body, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same words
          <li key={at} className="break">
            {body}
          </li>
        ))}
      </ul>
      <nav className="row" aria-label={words.pages}>
        {page > 1 ? (
          <Link className="button quiet" to={link(page - 1)}>
            {words.previous}
          </Link>
        ) : null}
        <span className="soft small">{words.page(page, found.pages)}</span>
        {page < found.pages ? (
          <Link className="button quiet" to={link(page + 1)}>
            {words.next}
          </Link>
        ) : null}
      </nav>
    </MemberPage>
  );
}
