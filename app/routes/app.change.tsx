import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { organizationCookie } from "#app/features/auth/door/organization-change.server";
import { safeNext } from "#app/features/auth/sign-in/next";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { requireFound } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().organizations.portfolio.title);

/** Says whose a page is that somebody asked for while looking at another organization of theirs. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const asked = new URL(request.url).searchParams;
  if (!asked.has("to")) throw redirect("/app/portfolio");
  const { id, name } = requireFound(member.organizations.find(({ id }) => id === asked.get("to")));
  const next = safeNext(asked.get("next"));
  if (id === member.organizationId) throw redirect(next);
  return {
    frame: memberFrame(member),
    here: member.organization.name,
    organization: { id, name },
    next,
    unsent: asked.has("unsent"),
  };
}

const schema = z.object({ organization: z.string(), next: z.string().optional() });

/** Pressed twice it leads to the same place: it asks for no press of its own, and leaves no trace in either. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { organization, next } = read.values;
  const { id } = requireFound(member.organizations.find(({ id }) => id === organization));
  throw redirect(safeNext(next), {
    headers: { "Set-Cookie": organizationCookie(context.platform, id) },
  });
}

export default function ChangePage() {
  const words = getWords().organizations.change;
  const { frame, here, organization, next, unsent } = useLoaderData<typeof loader>();
  return (
    <MemberPage frame={frame} title={words.title(organization.name)}>
      <p className={unsent ? "notice warn" : "lead"} role={unsent ? "alert" : undefined}>
        {(unsent ? words.unsent : words.lead)(organization.name, here)}
      </p>
      <PostForm className="row" action="/app/change" reloadDocument>
        <input type="hidden" name="next" value={next} />
        <button type="submit" name="organization" value={organization.id}>
          {words.submit(organization.name)}
        </button>
        <Link to="/app/home">{words.stay(here)}</Link>
      </PostForm>
    </MemberPage>
  );
}
