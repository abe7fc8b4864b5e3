import { notFound } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";

export { ErrorPage as ErrorBoundary };

export function loader(): never {
  throw notFound();
}

export default function NotFound() {
  return null;
}
