import { Form } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import { SelectField } from "#app/ui/forms";
import type { JointAction } from "./actions.server";

export type ActionFilter = { status: string; whose: "everybody" | "mine"; wave: string };

const STATUSES = ["open", "proposed", "agreed", "done", "dropped", "all"] as const;

/** The filter of an address; what it does not know counts as not asked for. */
export function readActionFilter(asked: URLSearchParams): ActionFilter {
  const status = STATUSES.find((one) => one === asked.get("status")) ?? "open";
  return {
    status,
    whose: asked.get("whose") === "mine" ? "mine" : "everybody",
    wave: asked.get("wave") ?? "",
  };
}

export function matchesFilter(action: JointAction, filter: ActionFilter, userId: string): boolean {
  const { status, owners, waveId } = action;
  const open = status === "proposed" || status === "agreed";
  const fits = filter.status === "all" || (filter.status === "open" ? open : status === filter.status);
  const mine = owners.sales.userId === userId || owners.marketing.userId === userId;
  return fits && (filter.whose === "everybody" || mine) && (filter.wave === "" || filter.wave === waveId);
}

/** Which actions are listed, in the address, without script too. */
export function ActionFilters(props: { filter: ActionFilter; waves: { id: string; name: string }[] }) {
  const words = getWords().actions;
  const { filter, waves } = props;
  const statuses = STATUSES.map((value) => ({
    value,
    label: value === "open" || value === "all" ? words.filters[value] : words.statuses[value],
  }));
  return (
    <Form method="get" className="row end filters" aria-label={words.filters.label}>
      <SelectField
        label={words.filters.status}
        name="status"
        defaultValue={filter.status}
        options={statuses}
      />
      <SelectField
        label={words.filters.whose}
        name="whose"
        defaultValue={filter.whose}
        options={[
          { value: "everybody", label: words.filters.everybody },
          { value: "mine", label: words.filters.mine },
        ]}
      />
      {waves.length < 2 ? null : (
        <SelectField
          label={words.filters.wave}
          name="wave"
          defaultValue={filter.wave}
          options={[
            { value: "", label: words.filters.everyWave },
            ...waves.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <button type="submit" className="quiet">
        {words.filters.show}
      </button>
    </Form>
  );
}
