import { getWords } from "#app/locales/spoken";

/** Where the two teams stand, in hundredths of the line: made up, to show what the product shows. */
const ROWS = [
  { sales: 34, marketing: 81 },
  { sales: 71, marketing: 42 },
  { sales: 58, marketing: 63 },
] as const;

const WIDTH = 420;
const LEFT = 12;
const place = (share: number) => LEFT + (share / 100) * (WIDTH - 2 * LEFT);

/** Three statements, each with the two teams' scores and the gap between them. */
export function StartFigure() {
  const words = getWords().auth.start.figure;
  return (
    <figure className="card start-figure">
      <svg viewBox={`0 0 ${WIDTH} 210`} role="img" aria-label={words.label}>
        {ROWS.map((row, index) => {
          const top = 22 + index * 72;
          return (
            <g key={words.statements[index]}>
              <text x={LEFT} y={top} className="start-text">
                {words.statements[index]}
              </text>
              <line x1={LEFT} x2={WIDTH - LEFT} y1={top + 26} y2={top + 26} className="start-axis" />
              <line
                x1={place(row.sales)}
                x2={place(row.marketing)}
                y1={top + 26}
                y2={top + 26}
                className="start-gap"
              />
              <circle cx={place(row.sales)} cy={top + 26} r="8" className="start-sales" />
              <rect
                x={place(row.marketing) - 7}
                y={top + 19}
                width="14"
                height="14"
                transform={`rotate(45 ${place(row.marketing)} ${top + 26})`}
                className="start-marketing"
              />
            </g>
          );
        })}
      </svg>
      <figcaption className="row small soft">
        <span className="start-key start-key-sales">{words.sales}</span>
        <span className="start-key start-key-marketing">{words.marketing}</span>
        <span>{words.note}</span>
      </figcaption>
    </figure>
  );
}
