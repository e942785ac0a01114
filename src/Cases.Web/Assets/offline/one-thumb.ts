import { element, find, say } from "./page";

// What makes the roll call quick under one thumb: how far it is, everybody else at once, and a search of who walked in.
export function conveniences(screen: HTMLElement, form: HTMLFormElement): void {
  const expected = [...form.querySelectorAll<HTMLFieldSetElement>("fieldset.roll-call-line")].filter(field => !field.querySelector("input[type=radio][value='']"));
  const marked = () => expected.filter(field => field.querySelector("input[type=radio]:checked"));
  const count = element("span", "", { class: "roll-call-count" });
  const show = () => { count.textContent = say(screen.dataset.count, marked().length, expected.length); };
  find(form, ".actions").prepend(count);
  form.addEventListener("change", show);
  show();

  const rest = form.querySelector<HTMLButtonElement>("[data-rest]");
  if (rest) {
    rest.hidden = false;
    rest.onclick = () => {
      for (const field of expected)
        if (!field.querySelector("input[type=radio]:checked")) find<HTMLInputElement>(field, "input[type=radio][value=Present]").checked = true;
      // As if each had been tapped: what was marked is kept, too.
      form.dispatchEvent(new Event("change"));
    };
  }
  search(screen, form);
}

// Accents and case are forgiven.
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function search(screen: HTMLElement, form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>("[data-search]");
  if (!place) return;
  place.hidden = false;
  const others = [...find(form, ".roll-call-others").querySelectorAll<HTMLFieldSetElement>("fieldset.roll-call-line")];
  const box = find<HTMLInputElement>(place, "input");
  // Enter here would save the roll call.
  box.addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
  box.addEventListener("input", () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    for (const other of others) other.hidden = !words.every(word => plain(other.dataset.name ?? "").includes(word));
    find(place, "[role=status]").textContent = words.length > 0 ? say(screen.dataset.found, others.filter(other => !other.hidden).length) : "";
  });
}
