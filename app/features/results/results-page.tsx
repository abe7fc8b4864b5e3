import type { ResultsReport } from "#app/features/results/page-report";
import { Headline } from "#app/features/results/parts/headline";
import { WaveNotices } from "#app/features/results/parts/wave-notices";
import { getWords } from "#app/locales/spoken";
import { isToldApart, listSections, Section } from "./sections";
import type { SectionTab } from "./tabs";

type Props = { report: ResultsReport; unread: number };

/** The results of one wave on one page, from the sentence down to the last test: for paper. */
export function ResultsPage({
  report,
  unread,
  opened = false,
  search = "",
}: Props & { opened?: boolean; search?: string }) {
  const sections = listSections(report, { opened });
  return (
    <>
      <WaveNotices report={report} unread={unread} />
      <Headline report={report} />
      <nav className="contents" aria-label={getWords().results.contents}>
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
        {opened ? null : <a href={openingAll(search)}>{getWords().results.tabs.openAll}</a>}
      </nav>
      {sections.map(({ content, ...section }) => (
        <Section key={section.id} {...section}>
          {content}
        </Section>
      ))}
    </>
  );
}

/** The same address with all statements open: what figures are held against stays. */
function openingAll(search: string): string {
  const query = new URLSearchParams(search);
  query.set("open", "statements");
  return `?${query}`;
}

/** One kind of figures on a page of its own. */
export function ResultsTabPage({ report, unread, tab }: Props & { tab: SectionTab }) {
  const sections = listSections(report).filter(
    (section) => section.tab === tab && isToldApart(report, section),
  );
  return (
    <>
      <WaveNotices report={report} unread={unread} />
      {sections.length === 0 ? <p className="soft">{getWords().results.tabs.nothing}</p> : null}
      {sections.map(({ content, ...section }) => (
        <Section key={section.id} {...section}>
          {content}
        </Section>
      ))}
    </>
  );
}
