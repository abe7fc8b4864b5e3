/** The mark of the members' pages, inside each of them. */
export const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='8' fill='%2314213d'/><circle cx='11' cy='18' r='5' fill='%235db2ea'/><path d='M21 8l5 5-5 5-5-5z' fill='%23f28c4a'/></svg>";
