/** A text of points under headings. */
export function PointSections({ sections }: { sections: { title: string; points: string[] }[] }) {
  return sections.map(({ title, points }) => (
    <section className="stack-tight" key={title}>
      <h2>{title}</h2>
      <ul className="stack-tight">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  ));
}
