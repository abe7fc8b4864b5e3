import { type MouseEvent, useEffect, useId, useRef, useState } from "react";
import { getWords } from "#app/locales/spoken";
import { type FileStage, fetchFile } from "./file-fetch.client";

type State = { stage: "idle" } | FileStage | { stage: "ended"; sentence: string; good: boolean };

/** A file to take along: a plain link without script; with it one sees how far the file has come and can cancel it. */
export function FileLink({
  href,
  name,
  explained,
}: {
  href: string;
  /** What kind of file it is. */
  name: string;
  explained: string;
}) {
  const words = getWords().exports.making;
  const [state, setState] = useState<State>({ stage: "idle" });
  const under = useRef<AbortController | null>(null);
  const says = useId();
  useEffect(() => () => under.current?.abort(), []);

  async function make(event: MouseEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (under.current !== null) return;
    const controller = new AbortController();
    under.current = controller;
    const fetched = await fetchFile(href, { signal: controller.signal, onStage: setState });
    under.current = null;
    if (fetched.ok) return setState({ stage: "ended", sentence: words.done(name), good: true });
    const sentence = {
      cancelled: words.stopped(name),
      lost: words.lost,
      signed_out: words.signedOut,
      refused: fetched.reason === "refused" && fetched.sentence !== "" ? fetched.sentence : words.failed,
    }[fetched.reason];
    setState({ stage: "ended", sentence, good: false });
  }

  const busy = state.stage === "making" || state.stage === "receiving";
  const share = state.stage === "receiving" ? state.share : null;
  const sentence =
    state.stage === "making"
      ? words.waiting(name)
      : state.stage === "receiving"
        ? words.receiving(name)
        : state.stage === "ended"
          ? state.sentence
          : "";
  return (
    <li className="file-link">
      <div className="stack-tight">
        <a href={href} download onClick={make} aria-describedby={says}>
          {name}
        </a>
        <span className="small soft" id={says}>
          {explained}
        </span>
      </div>
      <div className="file-progress row">
        <span role="status" className={state.stage === "ended" && !state.good ? "small" : "small soft"}>
          {sentence}
        </span>
        {busy ? (
          <>
            <progress aria-label={sentence} {...(share === null ? {} : { value: share, max: 1 })} />
            <button type="button" className="button quiet" onClick={() => under.current?.abort()}>
              {words.cancel}
            </button>
          </>
        ) : null}
      </div>
    </li>
  );
}
