import { useState } from "react";
import { SHOWN_MINUTES } from "#app/features/auth/limits";
import { getWords } from "#app/locales/spoken";
import { PostForm } from "#app/ui/post-form";

/** The recovery codes after they were drawn: to copy, print or download, until their owner says that they have them. */
export function ShownCodes({ codes, host, account }: { codes: string[]; host: string; account: string }) {
  const words = getWords().factor.codes;
  const [said, setSaid] = useState("");
  const title = words.fileTitle(host, account);
  const text = [title, words.fileOnce, "", ...codes, ""].join("\n");
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => setSaid(words.copied),
      () => setSaid(words.copyFailed),
    );
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <p className="print-only">{title}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row screen-only">
        <button type="button" className="quiet" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" className="quiet" onClick={() => window.print()}>
          {words.print}
        </button>
        <a
          className="button quiet"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={words.file}
        >
          {words.download}
        </a>
        <span role="status">{said}</span>
      </div>
      <p className="hint screen-only">{words.until(SHOWN_MINUTES)}</p>
      <PostForm className="screen-only">
        <button type="submit" name="act" value="noted">
          {words.noted}
        </button>
      </PostForm>
    </section>
  );
}
