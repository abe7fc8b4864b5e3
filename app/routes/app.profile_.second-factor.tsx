import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { requireAccount } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { pressOnce } from "#app/features/auth/door/press-once.server";
import { renewRecoveryCodes, switchFactorOff } from "#app/features/auth/factor/change-factor.server";
import { OffForm, RecoveryForm } from "#app/features/auth/factor/factor-forms";
import { sayProofRefusal, viewFactor } from "#app/features/auth/factor/factor-page.server";
import { findOwnerProof, proveOwner, sayOwnerRefusal } from "#app/features/auth/factor/prove-owner.server";
import { noteRecoveryCodes } from "#app/features/auth/factor/recovery-codes.server";
import { abandonFactor, beginFactor, confirmFactor } from "#app/features/auth/factor/set-up-factor.server";
import { BeginForm, SetUpForm } from "#app/features/auth/factor/set-up-form";
import { ShownCodes } from "#app/features/auth/factor/shown-codes";
import { SET_UP_MINUTES } from "#app/features/auth/limits";
import { readSessionToken } from "#app/features/auth/session/session.server";
import { safeNext } from "#app/features/auth/sign-in/next";
import { getWords } from "#app/locales/spoken";
import { readForm } from "#app/platform/form.server";
import { formFailure } from "#app/platform/http.server";
import { formatDate } from "#app/ui/dates";
import { ErrorPage } from "#app/ui/error-page";
import { FormProblem } from "#app/ui/forms";
import { MemberPage } from "#app/ui/page";
import { SuccessNotice } from "#app/ui/success-notice";
import { titled } from "#app/ui/title";

export { ErrorPage as ErrorBoundary };

export const meta = () => titled(getWords().factor.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireAccount({ request, context });
  return {
    frame: memberFrame(member),
    email: member.email,
    timeZone: member.organization.timeZone,
    requiredBy: member.factor.requiredBy,
    view: await viewFactor(context.platform, member),
    proof: await findOwnerProof(
      context.platform,
      member.userId,
      await readSessionToken(context.platform, request),
    ),
  };
}

const code = z.string().max(100);
const schema = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["abandon", "noted"]) }),
  z.object({ act: z.literal("begin"), password: z.string().default("") }),
  z.object({ act: z.literal("confirm"), code }),
  z.object({ act: z.literal("renew"), renewCode: code, renewPassword: z.string().default("") }),
  z.object({ act: z.literal("off"), offCode: code, password: z.string().default("") }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireAccount({ request, context });
  const { platform, clientAddress } = context;
  const read = await readForm(request, schema);
  if (!read.ok) return read.failure;
  const { values } = read;
  const { userId, email } = member;
  const keepSession = await readSessionToken(platform, request);
  const asked = new URL(request.url).searchParams;
  const again = (said?: string) => {
    const query = new URLSearchParams({ ...(said ? { said } : {}), next: safeNext(asked.get("next")) });
    return redirect(`/app/profile/second-factor?${query}`);
  };
  const refuse = (field: string, said: string, reason: string) =>
    formFailure(read.form, { [field]: said }, reason === "too_many" ? 429 : 422);
  const refuseOthers = async (field: string, password: string) => {
    const given = { userId, email, password, session: keepSession, address: clientAddress };
    const proved = await proveOwner(platform, given);
    return proved.ok ? null : refuse(field, sayOwnerRefusal(proved, password), proved.reason);
  };
  return pressOnce({ request, context }, member, read.form, async () => {
    switch (values.act) {
      case "begin": {
        const refused = await refuseOthers("password", values.password);
        if (refused !== null) return refused;
        await beginFactor(platform, userId);
        throw again();
      }
      case "abandon":
        await abandonFactor(platform.db, userId);
        throw again();
      case "noted":
        await noteRecoveryCodes(platform.db, userId);
        throw asked.has("next") && safeNext(asked.get("next")) !== safeNext(null)
          ? redirect(safeNext(asked.get("next")))
          : again("on");
      case "confirm": {
        const confirmed = await confirmFactor(platform, { userId, code: values.code, keepSession });
        if (confirmed.ok) throw again();
        if (confirmed.reason === "over")
          return refuse("over", getWords().factor.setUp.over(SET_UP_MINUTES), "over");
        return refuse("code", sayProofRefusal(confirmed, values.code), confirmed.reason);
      }
      case "renew": {
        const refused = await refuseOthers("renewPassword", values.renewPassword);
        if (refused !== null) return refused;
        const renewed = await renewRecoveryCodes(platform, { userId, code: values.renewCode });
        if (renewed.ok) throw again();
        return refuse("renewCode", sayProofRefusal(renewed, values.renewCode), renewed.reason);
      }
      case "off": {
        const { offCode, password } = values;
        const refused = await refuseOthers("password", password);
        if (refused !== null) return refused;
        const off = await switchFactorOff(platform, { userId, code: offCode, keepSession });
        if (off.ok) throw again("off");
        return refuse("offCode", sayProofRefusal(off, offCode), off.reason);
      }
    }
  });
}

export default function SecondFactorPage() {
  const words = getWords().factor;
  const { frame, email, timeZone, requiredBy, view, proof } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const problems: Record<string, string> = done?.ok === false ? done.errors : {};
  const said = done === undefined ? parameters.get("said") : null;
  const missing = requiredBy !== null && (view.step === "none" || view.step === "setting_up");
  return (
    <MemberPage frame={frame} title={words.title} lead={words.lead}>
      {missing ? <p className="notice warn">{words.required.missing(requiredBy)}</p> : null}
      <SuccessNotice text={said === "on" && view.step === "on" ? words.said.on : null} />
      <SuccessNotice text={said === "off" && view.step === "none" ? words.said.off : null} />
      <FormProblem text={problems.over} />
      {view.step === "none" ? <BeginForm {...{ email, proof }} problem={problems.password} /> : null}
      {view.step === "setting_up" ? (
        <SetUpForm secret={view.secret} qr={view.qr} problem={problems.code} />
      ) : null}
      {view.step === "codes" ? <ShownCodes {...view} /> : null}
      {view.step === "on" ? (
        <>
          <p>{words.on.since(formatDate(view.since, timeZone))}</p>
          <RecoveryForm left={view.left} {...{ email, proof, problems }} />
          <OffForm {...{ email, proof, requiredBy, problems }} />
        </>
      ) : null}
      {missing ? null : (
        <p className="screen-only">
          <Link to="/app/profile">{words.back}</Link>
        </p>
      )}
    </MemberPage>
  );
}
