import { Link } from "@remix-run/react";
import { TakeAlong } from "#app/features/results/parts/take-along";
import { Section } from "#app/features/results/sections";
import { type ResultsTab, tabPath } from "#app/features/results/tabs";
import { getWords } from "#app/locales/spoken";
import { type SharesReport, SharesTable } from "./shares-table";

/** A page of the results of a wave that was imported as percentages: its shares, or what the page cannot show. */
export function SharesPage({ report, page }: { report: SharesReport; page: ResultsTab | "guide" }) {
  const words = getWords().results.shares;
  const { wave } = report;
  const showsAll = page === "overview" || page === "all";
  return (
    <>
      <div className="stack-tight">
        <p className="notice">{getWords().history.notice}</p>
        {showsAll ? <p className="notice">{words.notice}</p> : null}
      </div>
      {showsAll ? (
        <>
          <Section id="favourable" title={words.title} lead={words.explained}>
            <SharesTable report={report} />
          </Section>
          <TakeAlong waveId={wave.id} />
        </>
      ) : (
        <div className="empty stack-tight">
          <p>{words.cannot[page]}</p>
          <p>
            <Link to={tabPath(wave.id, "overview")}>{words.back}</Link>
          </p>
        </div>
      )}
    </>
  );
}
