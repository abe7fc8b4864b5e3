import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "#app/features/auth/door/door.server";
import { getLetterhead } from "#app/features/letterhead/letterhead.server";
import { requireFound } from "#app/platform/http.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { organizationId } = await requireMember({ request, context });
  const { logo } = await getLetterhead(context.platform.db, organizationId);
  return new Response(Buffer.from(requireFound(logo).bytes), { headers: { "Content-Type": "image/png" } });
}
