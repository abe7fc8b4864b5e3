import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { ImportChoices } from "#app/features/people/import/import-choices";
import { ImportDecision } from "#app/features/people/import/import-decision";
import { ImportDetails } from "#app/features/people/import/import-details";
import { ImportDone } from "#app/features/people/import/import-done";
import { countWrites } from "#app/features/people/import/import-preview";
import { ImportSummary } from "#app/features/people/import/import-summary";
import { readPostedChoices } from "#app/features/people/import/posted-choices";
import { ProblemTable } from "#app/features/people/import/problem-table";
import styles from "#app/features/people/people.css?url";
import {
  confirmImport,
  discardImport,
  getImport,
  proposeReading,
  rereadImport,
} from "#app/features/people/roster-import.server";
import { describeRosterProblem } from "#app/features/people/roster-sentences";
import { teamNamesOf } from "#app/features/people/team-names";
import { getWords } from "#app/locales/spoken";
import { readFields } from "#app/platform/form.server";
import { formFailure, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { PostForm } from "#app/ui/post-form";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

const PROBLEMS_A_PAGE = 100;

export const meta = () => titled(getWords().people.check.title);
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db, now } = context.platform;
  const draft = await getImport(db, member, requireId(params.draft), now());
  const frame = memberFrame(member);
  if (draft === null) return data({ frame, draft: null }, { status: 404 });
  const { problems, ...preview } = draft.preview;
  const pages = Math.max(1, Math.ceil(problems.length / PROBLEMS_A_PAGE));
  const wanted = Number.parseInt(new URL(request.url).searchParams.get("page") ?? "1", 10) || 1;
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * PROBLEMS_A_PAGE;
  const shown = { ...preview, problems: problems.slice(start, start + PROBLEMS_A_PAGE) };
  return data({
    frame,
    draft: { imported: draft.imported, preview: shown, page, pages, from: start + 1, all: problems.length },
    teamNames: teamNamesOf(member.organization),
  });
}

const REFUSED_CHOICES = { unknown_column: "unknownColumn", same_column: "sameColumn" } as const;

const REFUSALS = {
  roster_changed: "changedMeanwhile",
  removal_with_bad_rows: "removalBlocked",
  nothing_to_do: "nothingToDo",
} as const;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const id = requireId(params.draft);
  const { platform } = context;
  const form = await readFields(request);
  return pressOnce({ request, context }, member, form, async () => {
    if (form.get("act") === "discard") {
      await discardImport(platform.db, member);
      throw redirect("/app/people/import");
    }
    const draft = await getImport(platform.db, member, id, platform.now());
    if (draft === null || draft.imported) throw redirect(`/app/people/import/${id}`);
    const { values } = await proposeReading(platform.db, member.organizationId, platform.now());
    const chosen = readPostedChoices(form, draft.preview, values);
    const { choices } = getWords().people;
    if (!chosen.ok) return formFailure(form, { form: choices[REFUSED_CHOICES[chosen.reason]] });
    if (chosen.changed || form.get("act") === "read") {
      const order = { id, reading: chosen.reading, teamNames: teamNamesOf(member.organization) };
      const read = await rereadImport(platform, member, order);
      if (!read.ok && "problem" in read)
        return formFailure(form, { form: describeRosterProblem(read.problem) });
      if (!read.ok || form.get("act") === "read") throw redirect(`/app/people/import/${id}`);
      return formFailure(form, { form: choices.changed }, 409);
    }
    const order = { id, removeMissing: form.get("removeMissing") === "yes", now: platform.now() };
    const done = await confirmImport(platform, member, order);
    if (done.ok || done.reason === "gone") throw redirect(`/app/people/import/${id}`);
    return formFailure(form, { form: getWords().people.check[REFUSALS[done.reason]] }, 409);
  });
}

export default function CheckPage() {
  const words = getWords().people.check;
  const loaded = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const eyebrow = <Link to="/app/people">{getWords().people.title}</Link>;
  if (loaded.draft === null) {
    return (
      <MemberPage frame={loaded.frame} title={words.goneTitle} eyebrow={eyebrow}>
        <p>{words.gone}</p>
        <p>
          <Link className="button" to="/app/people/import">
            {words.again}
          </Link>
        </p>
      </MemberPage>
    );
  }
  const { frame, draft, teamNames } = loaded;
  const { preview } = draft;
  const table = (
    <ProblemTable
      {...draft}
      badRows={preview.badRows}
      problems={preview.problems}
      more={preview.moreProblems}
      advice={draft.imported ? null : countWrites(preview) > 0 ? words.badLead : words.badLeadOnly}
    />
  );
  if (draft.imported) {
    return (
      <MemberPage frame={frame} title={words.importedTitle} eyebrow={eyebrow}>
        <ImportDone preview={preview} />
        {preview.badRows > 0 ? table : null}
      </MemberPage>
    );
  }
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead(preview.rows)} eyebrow={eyebrow}>
      <FormProblem text={failed?.errors.form} />
      <PostForm className="stack" key={preview.fingerprint}>
        <ImportChoices preview={preview} teamNames={teamNames} />
        <ImportSummary preview={preview} teamNames={teamNames} />
        <ImportDecision preview={preview} />
      </PostForm>
      {preview.badRows > 0 ? table : null}
      <ImportDetails preview={preview} teamNames={teamNames} />
    </MemberPage>
  );
}
