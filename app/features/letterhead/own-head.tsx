import type { Colour } from "#app/ui/colour-contrast";
import { LOGO_PATH } from "./logo-form";

export type OwnHeading = {
  readonly band: { readonly light: Colour; readonly dark: Colour } | null;
  readonly logo: { readonly width: number; readonly height: number } | null;
};

/** The organization's band of colour and its logo, above what a page is about. */
export function OwnHead({ own, organization }: { own: OwnHeading; organization: string }) {
  const { band, logo } = own;
  return (
    <>
      {band === null ? null : (
        <svg className="own-band" width="100%" height="4" aria-hidden="true">
          <rect className="on-light" width="100%" height="4" rx="2" fill={band.light} />
          <rect className="on-dark" width="100%" height="4" rx="2" fill={band.dark} />
        </svg>
      )}
      {logo === null ? null : <img className="own-logo" src={LOGO_PATH} alt={organization} {...logo} />}
    </>
  );
}
