import type { ReactNode } from "react";
import { type FailedForm, pickFailed } from "#app/features/waves/forms/failed-form";
import { FoldedForm } from "#app/features/waves/forms/folded-form";
import { MomentField } from "#app/features/waves/forms/moment-field";
import type { LocalMoment } from "#app/features/waves/wave/local-time";
import type { WavePhase } from "#app/features/waves/wave/waves.server";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";

/** Extending, closing early and cancelling, from the mildest to what cannot be undone at all. */
export function EndCard(props: {
  phase: WavePhase;
  closes: LocalMoment;
  timeZone: string;
  /** What closing early may cost. */
  warning: ReactNode;
  failed: FailedForm;
}) {
  const words = getWords().waves.end;
  const { phase, failed } = props;
  const extending = pickFailed(failed, "extend");
  return (
    <section className="card stack">
      <h2>{phase === "open" ? words.title : words.titleScheduled}</h2>
      <div className="endings">
        {phase === "open" ? (
          <>
            <FoldedForm
              title={words.extend}
              open={failed.act === "extend"}
              act="extend"
              submit={words.extend}
              tone="quiet"
            >
              <MomentField
                label={words.extendTo}
                hint={getWords().waves.dates.zone(props.timeZone)}
                name="closes"
                moment={props.closes}
                typed={extending.typed}
                timeZone={props.timeZone}
                problem={extending.errors.closes}
              />
            </FoldedForm>
            <FoldedForm
              title={words.close}
              open={failed.act === "close"}
              act="close"
              submit={words.closeSure}
              tone="danger"
            >
              <p>{words.closeLead}</p>
              {props.warning}
              <NameField {...pickFailed(failed, "close")} />
            </FoldedForm>
          </>
        ) : null}
        <FoldedForm
          title={words.cancel}
          open={failed.act === "cancel"}
          act="cancel"
          submit={words.cancelSure}
          tone="danger"
        >
          <p>{words.cancelLead(phase === "open")}</p>
          <NameField {...pickFailed(failed, "cancel")} />
        </FoldedForm>
      </div>
    </section>
  );
}

/** What cannot be undone asks for the name of the wave. */
function NameField({ typed, errors }: Omit<FailedForm, "act">) {
  const words = getWords().waves.end;
  return (
    <TextField
      label={words.cancelType}
      name="name"
      autoComplete="off"
      defaultValue={typed.name}
      problem={errors.name}
    />
  );
}
