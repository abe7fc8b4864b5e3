import { createElement } from "react";
import { frameWay, layOutWay, type WayOf } from "./way-of-ballot";

/** The way of a ballot, with its words below as the picture's alternative. */
export function BallotWay(props: { custody: WayOf; title: string; steps: readonly string[]; text: string }) {
  const { custody, title, steps, text } = props;
  const { height, pieces } = layOutWay(custody, steps);
  return (
    <section className="card stack-tight">
      <h2>{title}</h2>
      <svg {...frameWay(height)} role="img" aria-label={text} className="ballot-way">
        {pieces.map(({ tag, attributes, text: said }) => {
          const { "font-size": fontSize, ...rest } = attributes;
          return createElement(tag, { key: JSON.stringify(attributes), fontSize, ...rest }, said);
        })}
      </svg>
      <p className="soft">{text}</p>
    </section>
  );
}
