import { Form } from "@remix-run/react";
import { en } from "#app/locales/en";
import { TextField } from "#app/ui/forms";
import { type FailedForm, pickFailed } from "./failed-form";
import type { WavePhase } from "./waves.server";

const words = en.waves.end;

/** Extending, closing early and cancelling, from the mildest to what cannot be undone at all. */
export function EndCard(props: { phase: WavePhase; closes: string; timeZone: string; failed: FailedForm }) {
  const { phase, failed } = props;
  const extending = pickFailed(failed, "extend");
  const cancelling = pickFailed(failed, "cancel");
  return (
    <section className="card stack">
      <h2>{phase === "open" ? words.title : words.titleScheduled}</h2>
      <div className="endings">
        {phase === "open" ? (
          <>
            <details open={failed.act === "extend"}>
              <summary>{words.extend}</summary>
              <Form method="post" className="line-form stack" noValidate>
                <TextField
                  label={words.extendTo}
                  hint={en.waves.dates.zone(props.timeZone)}
                  type="datetime-local"
                  name="closes"
                  defaultValue={extending.typed.closes ?? props.closes}
                  problem={extending.errors.closes}
                />
                <div>
                  <button type="submit" className="quiet" name="act" value="extend">
                    {words.extend}
                  </button>
                </div>
              </Form>
            </details>
            <details>
              <summary>{words.close}</summary>
              <Form method="post" className="line-form stack">
                <p>{words.closeLead}</p>
                <div>
                  <button type="submit" className="danger" name="act" value="close">
                    {words.closeSure}
                  </button>
                </div>
              </Form>
            </details>
          </>
        ) : null}
        <details open={failed.act === "cancel"}>
          <summary>{words.cancel}</summary>
          <Form method="post" className="line-form stack" noValidate>
            <p>{words.cancelLead(phase === "open")}</p>
            <TextField
              label={words.cancelType}
              name="name"
              autoComplete="off"
              defaultValue={cancelling.typed.name}
              problem={cancelling.errors.name}
            />
            <div>
              <button type="submit" className="danger" name="act" value="cancel">
                {words.cancelSure}
              </button>
            </div>
          </Form>
        </details>
      </div>
    </section>
  );
}
