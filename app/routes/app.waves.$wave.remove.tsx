import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireOwner } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { RemovalForm } from "#app/features/removal/removal-form";
import { isTypedName, removalSchema } from "#app/features/removal/removal-form.server";
import { describeWaveRemoval } from "#app/features/removal/removal-pages.server";
import { sayRemovalRefusal } from "#app/features/removal/removal-words";
import { removeWave } from "#app/features/removal/remove-wave.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure, requireFound, requireId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";
import { MemberPage } from "#app/ui/page";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(getWords().removal.wave.title(data?.wave.name ?? ""));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { db } = context.platform;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const wave = requireFound(await getWave(db, id));
  return {
    frame: memberFrame(member),
    wave: { id: wave.id, name: wave.name },
    removal: await describeWaveRemoval(db, id, wave, member.organization.timeZone),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireOwner({ request, context });
  const { platform } = context;
  const id = { organizationId: member.organizationId, waveId: requireId(params.wave) };
  const read = await readForm(request, removalSchema);
  if (!read.ok) return read.failure;
  return pressOnce({ request, context }, member, read.form, async () => {
    const wave = requireFound(await getWave(platform.db, id));
    if (!isTypedName(read.values.name, wave.name))
      return formFailure(read.form, { name: getWords().removal.wrong.wave });
    const by = { actor: `user:${member.userId}` as const, now: platform.now() };
    const removed = await removeWave(platform, id, by);
    if (!removed.ok) return formFailure(read.form, { form: sayRemovalRefusal(removed) });
    throw redirect(`/app/surveys/${wave.surveyId}?done=wave-removed`);
  });
}

export default function RemoveWavePage() {
  const words = getWords().removal.wave;
  const { frame, wave, removal } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>() ?? { errors: {}, typed: {} };
  return (
    <MemberPage
      frame={frame}
      title={words.title(wave.name)}
      eyebrow={<Link to={`/app/waves/${wave.id}`}>{wave.name}</Link>}
      lead={words.lead}
    >
      <RemovalForm what="wave" name={wave.name} {...removal} failed={failed} />
    </MemberPage>
  );
}
