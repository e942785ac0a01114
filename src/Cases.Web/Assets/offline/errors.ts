import { copy, element, find } from "./page";

export interface Wrong { at: HTMLElement; message: string }

// As the server shows them: a summary that leads to each field, and the message beside it. True when there is none.
export function showErrors(screen: HTMLElement, form: HTMLFormElement, wrong: Wrong[]): boolean {
  screen.querySelector(".ds-error-summary")?.remove();
  for (const old of form.querySelectorAll("[data-said]")) old.remove();
  for (const field of form.querySelectorAll<HTMLElement>("[data-invalid], [aria-invalid]")) mark(field, false);
  if (wrong.length === 0) return true;

  const summary = copy("errors").firstElementChild as HTMLElement;
  for (const { at, message } of wrong) {
    const line = element("li", "");
    line.append(element("a", message, { class: "ds-link", href: `#${at.id}` }));
    find(summary, "ul").append(line);
    mark(at, true);
    const beside = element("p", message, { class: "ds-validation-message", id: `${at.id}-error`, "data-said": "" });
    const after = at.querySelector(".roll-call-statuses") ?? at;
    after.after(beside);
  }
  form.before(summary);
  summary.focus();
  return false;
}

function mark(field: HTMLElement, wrong: boolean): void {
  const group = field instanceof HTMLFieldSetElement;
  if (wrong) field.setAttribute(group ? "data-invalid" : "aria-invalid", "true");
  else {
    field.removeAttribute("data-invalid");
    field.removeAttribute("aria-invalid");
  }
  if (wrong) field.setAttribute("aria-describedby", `${field.id}-error`);
  else field.removeAttribute("aria-describedby");
}
