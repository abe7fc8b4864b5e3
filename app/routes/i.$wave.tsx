import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { fillText } from "#app/features/booth/booth-data";
import { BoothPage, ClosedBoothPage } from "#app/features/booth/booth-page";
import { getBoothWave } from "#app/features/booth/booth-wave.server";
import { boothPath } from "#app/features/booth/bundle.server";
import { describeBoothPolicy } from "#app/features/booth/content-policy.server";
import { answerMangledAddress } from "#app/features/booth/mangled-address";
import { en } from "#app/locales/en";
import { isId } from "#app/platform/http.server";
import { ErrorPage } from "#app/ui/error-page";

export { ErrorPage as ErrorBoundary };

/** The booth brings its own styles and its one script; Remix's are left out. */
export const handle = { ownDocument: true };

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: fillText(en.booth.title, { organization: loaded?.organization ?? en.product.name }) },
  { name: "robots", content: "noindex" },
];

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Shows the booth of an open wave. Reading it changes nothing: who was invited stands in the fragment, which never arrives here. */
export async function loader({ request, params, context: { platform, nonce } }: LoaderFunctionArgs) {
  const { trouble } = en.booth;
  const meant = answerMangledAddress(request);
  if (meant !== null) throw meant;
  const { wave: id = "" } = params;
  const wave = isId(id) ? await getBoothWave(platform, id) : null;
  if (wave === null) {
    const closed = { title: trouble.heading.link, reason: trouble.notFound };
    return data({ organization: en.product.name, booth: null, closed, nonce }, { status: 404 });
  }
  if (!wave.open) {
    const closed = { title: trouble.heading.closed, reason: trouble[describeClosed(wave.state)] };
    return data({ organization: wave.organization, booth: null, closed, nonce });
  }
  const script = { path: boothPath(wave.scriptHash), hash: wave.scriptHash, nonce };
  const policy = describeBoothPolicy(wave.scriptHash, nonce, wave.data.boxOrigin);
  return data(
    { organization: wave.data.organization, booth: { data: wave.data, script }, closed: null, nonce },
    { headers: { "Content-Security-Policy": policy } },
  );
}

function describeClosed(state: string): "not_open" | "ended" | "cancelled" {
  return state === "draft" ? "not_open" : state === "cancelled" ? "cancelled" : "ended";
}

export default function Booth() {
  const { booth, closed, nonce } = useLoaderData<typeof loader>();
  return closed === null ? <BoothPage {...booth} /> : <ClosedBoothPage {...closed} nonce={nonce} />;
}
