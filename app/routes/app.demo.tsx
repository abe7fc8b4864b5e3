import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { organizationCookie } from "#app/features/auth/door/organization-change.server";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { getDemo, getNewestDemoWave, getOwnOrganization, loadDemo } from "#app/features/demo/demo.server";
import { removeDemo } from "#app/features/demo/remove-demo.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { notFound } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().demo.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db } = context.platform;
  const demo = await getDemo(db, member.userId);
  return {
    frame: memberFrame(member),
    inside: member.organization.demo,
    loaded: demo !== null,
    alone: demo?.alone ?? false,
    wave: demo === null ? null : await getNewestDemoWave(db, demo.organizationId),
    removed: new URL(request.url).searchParams.has("removed"),
  };
}

const schema = z.object({ act: z.enum(["load", "open", "leave", "remove"]) });

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { userId } = member;
  const { platform } = context;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { act } = read.values;
  // what is remembered of a press must outlive the demo company
  const rememberedIn = (await getOwnOrganization(platform.db, userId)) ?? member.organizationId;
  const presser = { organizationId: member.organizationId, userId, rememberedIn };
  const enter = (organizationId: string, to: string) =>
    redirect(to, { headers: { "Set-Cookie": organizationCookie(platform, organizationId) } });
  return pressOnce({ request, context }, presser, read.form, async () => {
    if (act === "load") {
      const { organizationId } = await loadDemo(platform, userId);
      throw enter(organizationId, "/app/home");
    }
    const demo = await getDemo(platform.db, userId);
    const own = await getOwnOrganization(platform.db, userId);
    if (demo === null || (act !== "open" && own === null)) throw notFound();
    if (act === "open" || own === null) throw enter(demo.organizationId, "/app/home");
    if (act === "leave") throw enter(own, "/app/home");
    await removeDemo(platform, demo.organizationId);
    throw enter(own, "/app/demo?removed");
  });
}

export default function DemoPage() {
  const words = getWords().demo;
  const { frame, inside, loaded, alone, wave, removed } = useLoaderData<typeof loader>();
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead}>
      <SuccessNotice text={removed && !loaded ? words.removed : null} />
      {inside ? <p className="notice">{words.here}</p> : null}
      <PostForm className="card stack">
        <p>{alone ? words.alone : words.apart}</p>
        <div className="row">
          {loaded ? null : <Press act="load" label={words.load} />}
          {loaded && inside && wave !== null ? (
            <Link className="button" to={`/app/waves/${wave}/results`}>
              {words.results}
            </Link>
          ) : null}
          {loaded && !inside ? <Press act="open" label={words.open} /> : null}
          {inside && !alone ? <Press act="leave" label={words.leave} tone="quiet" /> : null}
          {loaded && !alone ? <Press act="remove" label={words.remove} tone="danger" /> : null}
        </div>
        {loaded && !alone ? <p className="soft small">{words.removeHint}</p> : null}
      </PostForm>
    </MemberPage>
  );
}

function Press({ act, label, tone }: { act: string; label: string; tone?: string }) {
  return (
    <button type="submit" name="act" value={act} className={tone}>
      {label}
    </button>
  );
}
