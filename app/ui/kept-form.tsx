import { Link, useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { getWords } from "../locales/spoken";
import { fillForm } from "./fill-form.client";

/** A form that was sent after its session had ended. The fields are there on its own page only. */
export type KeptForm = { id: string; path: string; fields: [name: string, value: string][] };

/** Says that such a form waits; on its own page, puts what was typed back into it. */
export function KeptFormNotice({ kept }: { kept: KeptForm | null }) {
  const words = getWords().auth.press;
  const { pathname } = useLocation();
  const here = kept !== null && kept.path === pathname && kept.fields.length > 0;
  const id = here ? kept.id : null;
  const [filled, setFilled] = useState<string | null>(null);
  useEffect(() => {
    if (!here || filled === kept.id) return;
    fillForm(kept.fields);
    setFilled(kept.id);
  }, [here, kept, filled]);
  if (kept === null) return null;
  if (id === null) {
    return (
      <p className="notice">
        {words.waits} <Link to={kept.path}>{words.open}</Link>
      </p>
    );
  }
  return (
    <div className="notice" role="status">
      <p>{words.again}</p>
      <noscript>
        <p>{words.typed}</p>
        <ul>
          {kept.fields.map(([name, value], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a field may be given twice with the same value
            <li key={at} className="break">
              {name}: {value}
            </li>
          ))}
        </ul>
      </noscript>
    </div>
  );
}
