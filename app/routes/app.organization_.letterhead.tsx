import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { readUpload } from "#app/features/files/upload.server";
import { ColourForm } from "#app/features/letterhead/colour-form";
import { LetterPreview } from "#app/features/letterhead/letter-preview";
import styles from "#app/features/letterhead/letterhead.css?url";
import { letterheadSchema } from "#app/features/letterhead/letterhead-form.server";
import { loadLetterheadPage } from "#app/features/letterhead/letterhead-page.server";
import { LogoForm } from "#app/features/letterhead/logo-form";
import { NO_OWN_WORDS, OwnWordsForm } from "#app/features/letterhead/own-words-form";
import { pressLetterhead } from "#app/features/letterhead/press-letterhead.server";
import { getWords } from "#app/locales/spoken";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().organizations.letterhead.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const asked = new URL(request.url).searchParams;
  return {
    frame: memberFrame(member),
    organization: member.organization.name,
    page: await loadLetterheadPage(context.platform.db, member.organizationId, asked),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { form, bytes } = await readUpload(request);
  return pressOnce({ request, context }, member, form, async () => {
    const read = letterheadSchema.safeParse(Object.fromEntries(form));
    if (!read.success) throw new Response("This is not a form of this page.", { status: 400 });
    const pressed = await pressLetterhead(context.platform, member, read.data, bytes);
    return "said" in pressed
      ? data({ ok: true as const, said: pressed.said })
      : formFailure(form, pressed.errors);
  });
}

export default function LetterheadPage() {
  const words = getWords().organizations.letterhead;
  const { frame, organization, page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const failed = done?.ok === false ? done : null;
  const failedIn = (act: string) => (failed?.typed.act === act ? failed : null);
  return (
    <MemberPage
      frame={frame}
      title={words.title}
      eyebrow={<Link to="/app/organization">{getWords().auth.organization.title}</Link>}
      lead={words.lead}
    >
      <SuccessNotice text={done?.ok ? done.said : null} />
      <section className="card stack">
        <h2>{words.words.title}</h2>
        <p>{words.words.lead}</p>
        <nav className="row letter-choice" aria-label={words.words.language}>
          {page.languages.map(({ tag, name, own }) => (
            <Link
              key={tag}
              to={`?letter=${tag}`}
              lang={tag}
              aria-current={tag === page.letter.tag ? "true" : undefined}
              preventScrollReset
            >
              {own ? `${name} ✓` : name}
            </Link>
          ))}
        </nav>
        <OwnWordsForm
          key={page.letter.tag}
          language={page.letter}
          usualGreeting={page.usualGreeting}
          values={failedIn("words")?.typed ?? page.words ?? NO_OWN_WORDS}
          problems={{ ...failedIn("words")?.errors, form: failed?.errors.form }}
        />
      </section>
      <ColourForm
        key={`colour ${page.colour?.light}`}
        stored={page.colour}
        typed={failedIn("colour")?.typed.colour}
        problems={failedIn("colour")?.errors ?? {}}
      />
      <LogoForm logo={page.logo} organization={organization} problem={failed?.errors.file} />
      <LetterPreview letter={page.letter.tag} kind={page.kind} version={page.version} />
    </MemberPage>
  );
}
