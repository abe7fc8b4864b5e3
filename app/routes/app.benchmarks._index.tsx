import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireMember, requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { listAskedSets } from "#app/features/benchmarks/check-norms.server";
import { groupNorms, type NormGroup } from "#app/features/benchmarks/comparable";
import { NormTable } from "#app/features/benchmarks/norm-table";
import { listNorms, removeNorms } from "#app/features/benchmarks/norms.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { notFound } from "#app/platform/http.server";
import { EmptyPage } from "#app/ui/empty-page";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().benchmarks.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const words = getWords().benchmarks;
  const member = await requireMember({ request, context });
  const { db } = context.platform;
  const { organizationId, role } = member;
  const sets = await listAskedSets(db, organizationId);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    frame: memberFrame(member),
    owner: role === "owner",
    groups: groupNorms(await listNorms(db, organizationId), sets),
    done: words.done[done] ?? null,
  };
}

const removeSchema = z.object({ source: z.string().min(1).max(200), date: z.string().min(1).max(10) });

export async function action({ request, context }: ActionFunctionArgs) {
  const { organizationId, userId } = await requireOwner({ request, context });
  const { db, now } = context.platform;
  const read = await readForm(request, removeSchema);
  if (!read.ok) throw notFound();
  const act = { organizationId, userId, now: now() };
  return pressOnce({ request, context }, act, read.form, async () => {
    const removed = await removeNorms(db, act, read.values);
    if (!removed.ok) throw notFound();
    throw redirect("/app/benchmarks?done=removed");
  });
}

export default function BenchmarksPage() {
  const words = getWords().benchmarks;
  const { frame, owner, groups, done } = useLoaderData<typeof loader>();
  const importLink = owner ? (
    <>
      <Link className="button quiet" to="/app/benchmarks/companies">
        {words.companies.link}
      </Link>
      <Link className="button" to="/app/benchmarks/import">
        {words.import}
      </Link>
    </>
  ) : null;
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      actions={groups.length > 0 ? importLink : null}
    >
      <SuccessNotice text={done} />
      {groups.length > 0 ? (
        groups.map((group) => <Group key={`${group.source} ${group.date}`} group={group} owner={owner} />)
      ) : (
        <EmptyPage title={words.none} text={owner ? words.noneOwner : words.noneMember}>
          {importLink}
        </EmptyPage>
      )}
    </MemberPage>
  );
}

function Group({ group, owner }: { group: NormGroup; owner: boolean }) {
  const words = getWords().benchmarks;
  const { source, date, norms } = group;
  const same = norms.filter(({ match }) => match === "same").length;
  return (
    <section className="stack">
      <div className="stack-tight">
        <p className="eyebrow">{date}</p>
        <h2 className="break">{source}</h2>
        <p className="soft">{words.group(norms.length, same)}</p>
      </div>
      <NormTable norms={norms} />
      {owner ? (
        <details>
          <summary className="soft small">{words.remove}</summary>
          <PostForm className="row">
            <input type="hidden" name="source" value={source} />
            <input type="hidden" name="date" value={date} />
            <button type="submit" className="danger">
              {words.removeSure(source, date)}
            </button>
          </PostForm>
        </details>
      ) : null}
    </section>
  );
}
