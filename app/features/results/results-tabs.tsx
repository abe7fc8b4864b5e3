import { NavLink, useLocation, useNavigationType } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { getWords } from "#app/locales/spoken";
import { scrollSideways } from "#app/ui/scroll-sideways";
import { type ResultsTab, SECTION_TABS, tabPath } from "./tabs";

/** The pages of a wave's results, in reach from everywhere on each of them; that of slices where people were asked about them. */
export function ResultsTabs({ waveId, sliced }: { waveId: string; sliced: boolean }) {
  const words = getWords().results.tabs;
  const tabs: ResultsTab[] = ["overview", ...SECTION_TABS.filter((tab) => tab !== "slices" || sliced)];
  const { pathname } = useLocation();
  return (
    <>
      <KeptPlace key={pathname} />
      <nav className="tabs" aria-label={words.label}>
        {tabs.map((tab) => (
          <NavLink
            key={tab}
            to={tabPath(waveId, tab)}
            end={tab === "overview"}
            prefetch="intent"
            preventScrollReset
          >
            {words[tab]}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

/** Where the tabs begin: who had them at the top of the screen finds them there on the next page, too. */
function KeptPlace() {
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const pressed = useNavigationType() === "PUSH" && hash === "";
  useEffect(() => {
    const current = place.current?.parentElement?.querySelector("nav.tabs [aria-current]");
    if (current?.parentElement) scrollSideways(current.parentElement, current);
    if (pressed && (place.current?.getBoundingClientRect().top ?? 0) < 0) place.current?.scrollIntoView();
  }, [pressed]);
  return <div className="tabs-place" ref={place} />;
}
