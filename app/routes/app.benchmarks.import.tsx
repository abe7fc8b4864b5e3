import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { checkNorms, listAskedSets } from "#app/features/benchmarks/check-norms.server";
import { NormCheckView } from "#app/features/benchmarks/norm-check-view";
import { NormGuide } from "#app/features/benchmarks/norm-guide";
import { describeNormFile } from "#app/features/benchmarks/norm-sentences";
import { importNorms, listNorms } from "#app/features/benchmarks/norms.server";
import { FileForm, TABLE_FILES } from "#app/features/files/file-form";
import { readUpload } from "#app/features/files/upload.server";
import { formatLocalTime } from "#app/features/waves/wave/local-time";
import { getWords } from "#app/locales/spoken";
import { formFailure } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { TextField } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().benchmarks.file.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { frame: memberFrame(await requireOwner({ request, context })) };
}

/** Shows what is in a file; sent back with the confirmation, it is read again and imported. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { organizationId, organization, userId } = await requireOwner({ request, context });
  const { db, now } = context.platform;
  const { form, bytes } = await readUpload(request);
  if (bytes === null) return formFailure(form, { file: getWords().files.nothing });
  const read = await checkNorms(bytes, {
    sets: await listAskedSets(db, organizationId),
    kept: await listNorms(db, organizationId),
    today: formatLocalTime(now(), organization.timeZone).slice(0, 10),
  });
  if (!read.ok) return formFailure(form, { file: describeNormFile(read.problem) });
  const { check, norms } = read;
  if (form.get("act") === "import" && check.problems.length === 0) {
    const act = { organizationId, userId, now: now() };
    return pressOnce({ request, context }, act, form, async () => {
      await importNorms(db, act, norms);
      throw redirect("/app/benchmarks?done=imported");
    });
  }
  return data({ ok: true as const, check }, { status: check.problems.length > 0 ? 422 : 200 });
}

export default function ImportNormsPage() {
  const words = getWords().benchmarks.file;
  const { frame } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const eyebrow = <Link to="/app/benchmarks">{getWords().benchmarks.title}</Link>;
  if (acted?.ok) {
    return (
      <MemberPage frame={frame} title={getWords().benchmarks.check.title} eyebrow={eyebrow}>
        <NormCheckView check={acted.check} />
      </MemberPage>
    );
  }
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead} eyebrow={eyebrow}>
      <div className="import-page">
        <FileForm paste={words.paste} problem={acted?.errors.file} rows={acted?.typed.rows}>
          <TextField
            label={words.choose}
            hint={words.chooseHint}
            type="file"
            name="file"
            accept={TABLE_FILES}
          />
        </FileForm>
        <NormGuide />
      </div>
    </MemberPage>
  );
}
