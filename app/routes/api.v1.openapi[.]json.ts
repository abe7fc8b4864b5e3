import { describeApi } from "#app/features/exports/open-api";

/** Open to anybody: it says what may be asked, not what is answered. */
export async function loader() {
  return Response.json(describeApi());
}
