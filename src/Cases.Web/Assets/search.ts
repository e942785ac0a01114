import { keyboard } from "./search/keyboard";
import { live } from "./search/live";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-results]")) {
  const results = document.getElementById(form.dataset.results!);
  const said = document.querySelector<HTMLElement>(`[data-said="${form.dataset.results}"]`);
  if (results && said) {
    live(form, results, said);
    keyboard(form, results);
  }
}
