import { useState } from "react";
import { getWords } from "../../locales/spoken";
import { copyPicture, savePicture } from "./picture.client";

type Outcome = "copied" | "failed";

/** A chart to take along: as SVG by a link, and where scripts run as PNG or by the clipboard. */
export function TakePicture({ picture, title }: { picture: string; title: string }) {
  const words = getWords().results.charts.picture;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const attempt = (work: () => Promise<void>, done: Outcome | null) => async () => {
    try {
      await work();
      setOutcome(done);
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <details className="picture">
      <summary>
        {words.take}
        <span className="visually-hidden">: {title}</span>
      </summary>
      <div className="row">
        <a href={picture} download>
          {words.svg}
        </a>
        <button type="button" className="link scripted" onClick={attempt(() => savePicture(picture), null)}>
          {words.png}
        </button>
        <button
          type="button"
          className="link scripted"
          onClick={attempt(() => copyPicture(picture), "copied")}
        >
          {words.copy}
        </button>
        <span className="small soft" role="status">
          {outcome === null ? "" : words[outcome]}
        </span>
      </div>
    </details>
  );
}
