import { Link } from "@remix-run/react";
import type { ByTeam } from "#app/core/vocabulary";
import { type FailedForm, pickFailed } from "#app/features/waves/forms/failed-form";
import { FoldedForm } from "#app/features/waves/forms/folded-form";
import type { Wave } from "#app/features/waves/wave/waves.server";
import type { DraftPage } from "#app/features/waves/wave-pages.server";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { DraftChecklist } from "./draft-checklist";

/** The page of a draft: its checklist, then its name and its end. */
export function DraftView(props: {
  wave: Pick<Wave, "id" | "name" | "surveyId" | "opensAt" | "closesAt" | "plan">;
  page: DraftPage;
  names: ByTeam<string>;
  timeZone: string;
  owner: boolean;
  failed: FailedForm;
}) {
  const words = getWords().waves.draft;
  const { wave, page, owner, failed } = props;
  const renaming = pickFailed(failed, "rename");
  const { power: _power, ready, ...lines } = page.checklist;
  const missing = Object.values(lines).filter(({ state }) => state === "missing").length;
  return (
    <>
      <section className="stack">
        <div className="stack-tight">
          <h2>{words.title}</h2>
          <p className="soft">{ready ? words.ready : words.missing(missing)}</p>
          {owner ? null : <p className="soft">{words.readOnly}</p>}
        </div>
        <DraftChecklist {...props} />
        {owner && ready ? (
          <div>
            <Link className="button" to={`/app/waves/${wave.id}/launch`}>
              {words.review}
            </Link>
          </div>
        ) : null}
      </section>
      {owner ? (
        <section className="endings">
          <FoldedForm
            title={words.rename}
            open={failed.act === "rename"}
            act="rename"
            submit={words.save}
            tone="quiet"
          >
            <TextField
              label={getWords().waves.new.name}
              hint={getWords().waves.new.nameHint}
              name="name"
              defaultValue={renaming.typed.name ?? wave.name}
              problem={renaming.errors.name}
            />
          </FoldedForm>
          <FoldedForm title={words.remove} act="delete" submit={words.removeSure} tone="danger">
            <p>{words.removeLead}</p>
          </FoldedForm>
        </section>
      ) : null}
    </>
  );
}
