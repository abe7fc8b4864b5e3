type Fields = [name: string, value: string][];
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Fields that show only once another one was filled in need a second look. */
const SECOND_LOOK = 100;

/** Puts what was typed back into the form of the page that it was typed into, and shows that form. Nothing is sent. */
export function fillForm(fields: Fields): void {
  const form = findForm(fields);
  if (form === null) return;
  for (let fold = form.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  fillControls(form, fields);
  setTimeout(() => fillControls(form, fields), SECOND_LOOK);
  form.scrollIntoView({ block: "center" });
}

/** The form with most of these fields; buttons and hidden fields must say the same. */
function findForm(fields: Fields): HTMLFormElement | null {
  const scored = [...document.querySelectorAll<HTMLFormElement>("main form")]
    .filter(({ method }) => method === "post")
    .map((form) => ({ form, score: scoreForm(form, fields) }))
    .sort((one, other) => other.score - one.score);
  const best = scored[0];
  return best !== undefined && best.score > 0 ? best.form : null;
}

function scoreForm(form: HTMLFormElement, fields: Fields): number {
  return fields.reduce((score, [name, value]) => {
    const controls = listControls(form, name);
    if (controls.length === 0) return score - 1;
    const fixed = controls.filter(isFixed);
    if (fixed.length === 0) return score + 1;
    return fixed.some((control) => control.value === value) ? score + 10 : score - 10;
  }, 0);
}

function listControls(form: HTMLFormElement, name: string): (Control | HTMLButtonElement)[] {
  const controls = [...form.elements] as (Control | HTMLButtonElement)[];
  return controls.filter((control) => control.name === name);
}

function isFixed(control: Element): boolean {
  return (
    control instanceof HTMLButtonElement || (control instanceof HTMLInputElement && control.type === "hidden")
  );
}

function fillControls(form: HTMLFormElement, fields: Fields): void {
  const rest = new Map<string, string[]>();
  for (const [name, value] of fields) rest.set(name, [...(rest.get(name) ?? []), value]);
  for (const control of form.elements) {
    if (isFixed(control)) continue;
    if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
      const wanted = rest.get(control.name)?.includes(control.value) ?? false;
      if (control.checked !== wanted && (wanted || control.type === "checkbox")) control.click();
    } else if (isText(control)) {
      const value = rest.get(control.name)?.shift();
      if (value !== undefined && control.value !== value) setValue(control, value);
    }
  }
}

function isText(control: Element): control is Control {
  return (
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement && !/^(file|password|submit)$/.test(control.type))
  );
}

/** As typing would: React hears of a value only where it was not set through its own setter. */
function setValue(control: Control, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
}
