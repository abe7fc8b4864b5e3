import type { ReactNode } from "react";
import { type BoothData, describePromise, fillText, type Promised } from "./booth-data";

/** The frame around what can be read before the script runs, or without it. */
function First({ organization, children }: { organization: string; children: ReactNode }) {
  return (
    <>
      <div className="top">
        <span className="mark" />
        {organization}
      </div>
      <main>{children}</main>
    </>
  );
}

/** Who asks, and the one promise. The button waits for the script. */
export function FirstScreen({
  data,
  waiting,
  promised = data.promised,
}: {
  data: BoothData;
  waiting: { loading: string; noScript: string };
  promised?: Promised | undefined;
}) {
  const { text, organization } = data;
  const { welcome } = text;
  const teams = new Intl.ListFormat(text.language, { type: "conjunction" });
  const names = teams.format(data.teams.map(({ name }) => name));
  return (
    <First organization={organization}>
      <h1>{welcome.heading}</h1>
      <p className="lead">{fillText(welcome.lead, { organization, teams: names })}</p>
      <p className="promise">{describePromise(data, promised)}</p>
      <p>
        <button type="button" disabled>
          {welcome.begin}
        </button>
      </p>
      <p role="status">{waiting.loading}</p>
      <noscript>
        <p>{waiting.noScript}</p>
      </noscript>
    </First>
  );
}

/** One thing to say: that a survey takes no answers, or that a link is broken. */
export function FirstSentence(props: {
  organization: string;
  heading: string;
  sentence: string;
  more: string;
}) {
  return (
    <First organization={props.organization}>
      <h1>{props.heading}</h1>
      <p className="lead">{props.sentence}</p>
      <p>
        <a href="/anonymity">{props.more}</a>
      </p>
    </First>
  );
}
