const HOME = "/app/home";

/** Where to go after signing in: a path of the members' side and nothing else, whatever the link says. */
export function safeNext(text: string | null | undefined): string {
  if (!text || !/^\/app\/[\w\-./~%?&=+]*$/.test(text)) return HOME;
  const url = new URL(text, "http://here.invalid");
  if (url.origin !== "http://here.invalid" || !url.pathname.startsWith("/app/")) return HOME;
  return url.pathname + url.search;
}
