import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { requireFactor, viewRequirement } from "#app/features/auth/factor/require-factor.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().factor.organization.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  return {
    frame: memberFrame(member),
    hasOwn: member.factor.isSet,
    ...(await viewRequirement(context.platform.db, member.organizationId)),
  };
}

const schema = z.object({ act: z.enum(["require", "release"]) });

export async function action({ request, context }: ActionFunctionArgs) {
  const words = getWords().factor.organization;
  const member = await requireOwner({ request, context });
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const required = read.values.act === "require";
  return pressOnce({ request, context }, member, read.form, async () => {
    const done = await requireFactor(context.platform, member, required);
    if (!done.ok) return formFailure(read.form, { form: words.ownFirst });
    return data({ ok: true as const, said: required ? words.saidRequired : words.saidOptional });
  });
}

export default function RequirementPage() {
  const words = getWords().factor.organization;
  const { frame, hasOwn, required, missing } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead}>
      <FormProblem text={done?.ok === false ? done.errors.form : undefined} />
      <SuccessNotice text={done?.ok ? done.said : null} />
      <PostForm className="card stack form">
        <p>{required ? words.required : words.optional}</p>
        {required || hasOwn ? null : (
          <p>
            {words.ownFirst} <Link to="/app/profile/second-factor">{words.ownLink}</Link>
          </p>
        )}
        <div>
          {required ? (
            <button type="submit" name="act" value="release" className="quiet">
              {words.release}
            </button>
          ) : (
            <button type="submit" name="act" value="require">
              {words.require}
            </button>
          )}
        </div>
      </PostForm>
      <section className="stack">
        <h2>{words.missingTitle}</h2>
        {missing.length === 0 ? (
          <p>{words.nobodyMissing}</p>
        ) : (
          <ul className="rows">
            {missing.map(({ name, email }) => (
              <li key={email}>
                <span className="grow">{name}</span>
                <span className="soft small break">{email}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </MemberPage>
  );
}
