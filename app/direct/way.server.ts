import { drawWayPicture } from "#app/features/booth/way-picture.server";

/** The way of a ballot as a picture: the same for everybody who reads a language. */
export async function answerWay(custody: string, language = ""): Promise<Response | null> {
  const picture = drawWayPicture(custody, language);
  if (picture === null) return null;
  return new Response(picture, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=3600" },
  });
}
