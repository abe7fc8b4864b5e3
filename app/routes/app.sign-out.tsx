import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireAccount } from "#app/features/auth/door/door.server";
import { readSessionToken, revokeSession, sessionCookie } from "#app/features/auth/session/session.server";
import { ErrorPage } from "#app/ui/error-page";

export { ErrorPage as ErrorBoundary };

export async function loader({ request, context }: LoaderFunctionArgs): Promise<never> {
  await requireAccount({ request, context });
  throw redirect("/app/home");
}

/* Under /app because the cookie's path is: elsewhere the browser would not send the session to end. */
export async function action({ request, context }: ActionFunctionArgs): Promise<never> {
  await requireAccount({ request, context });
  const token = await readSessionToken(context.platform, request);
  if (token !== null) await revokeSession(context.platform.db, token);
  throw redirect("/sign-in", {
    headers: { "Set-Cookie": await sessionCookie(context.platform, null) },
  });
}

export default function SignOut() {
  return null;
}
