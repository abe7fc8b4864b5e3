import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CODE_INPUT } from "#app/features/auth/factor/code-input";
import { sayProofRefusal } from "#app/features/auth/factor/factor-page.server";
import { leadIn, readVisitor } from "#app/features/auth/sign-in/enter.server";
import { nameEntry } from "#app/features/auth/sign-in/enter-once.server";
import { giveCode } from "#app/features/auth/sign-in/give-code.server";
import { findHalfSignIn, halfCookie } from "#app/features/auth/sign-in/half-sign-in.server";
import { safeNext } from "#app/features/auth/sign-in/next";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { TextField } from "#app/ui/forms";
import { PlainPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";

export { ErrorPage as ErrorBoundary };

/** Whoever owes no code begins at the beginning. */
const OVER = "/sign-in?over=1";

export async function loader({ request, context }: LoaderFunctionArgs) {
  if ((await findHalfSignIn(context.platform, request)) === null) throw redirect(OVER);
  return { next: safeNext(new URL(request.url).searchParams.get("next")) };
}

const schema = z.object({
  way: z.enum(["code", "recovery"]),
  code: z.string().max(100).default(""),
  recovery: z.string().max(100).default(""),
  next: z.string().optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { platform } = context;
  const half = await findHalfSignIn(platform, request);
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { way, next } = read.values;
  const code = read.values[way];
  const entry = await nameEntry(request, read.form);
  const given = await giveCode(platform, { half, code, entry }, readVisitor({ request, context }));
  if (given.ok) {
    const answer = leadIn(platform, given, safeNext(next));
    answer.headers.append("Set-Cookie", halfCookie(platform, null));
    throw answer;
  }
  if (given.reason === "over") throw redirect(OVER);
  const status = given.reason === "too_many" ? 429 : 422;
  return formFailure(read.form, { [way]: sayProofRefusal(given, code) }, status);
}

export default function CodePage() {
  const words = getWords().factor;
  const { next } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const problems: Record<string, string> = failed?.errors ?? {};
  return (
    <PlainPage title={words.signIn.title}>
      <p className="lead">{words.signIn.lead}</p>
      <PostForm className="card stack" noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          {...CODE_INPUT}
          label={words.code}
          hint={words.codeHint}
          name="code"
          problem={problems.code}
          autoFocus
          required
        />
        <button type="submit" name="way" value="code">
          {words.signIn.submit}
        </button>
      </PostForm>
      <details className="card" open={problems.recovery !== undefined}>
        <summary>{words.signIn.lost}</summary>
        <PostForm className="stack" noValidate>
          <input type="hidden" name="next" value={next} />
          <TextField
            label={words.signIn.recovery}
            hint={words.signIn.recoveryHint}
            name="recovery"
            problem={problems.recovery}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            required
          />
          <div>
            <button type="submit" name="way" value="recovery" className="quiet">
              {words.signIn.recoverySubmit}
            </button>
          </div>
          <p className="hint">{words.signIn.noneLeft}</p>
        </PostForm>
      </details>
      <p>
        <a href="/sign-in">{words.signIn.again}</a>
      </p>
    </PlainPage>
  );
}
