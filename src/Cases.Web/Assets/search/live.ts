const PAUSE = 250;
const SHORTEST = 2;

const typed = (form: HTMLFormElement): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>("input[type=text], input[type=search]")];

/** Sends the form as its button would, a moment after each key, and puts what the answer found in the place of what was found before. */
export function live(form: HTMLFormElement, results: HTMLElement, said: HTMLElement): void {
  const atFirst = [...results.childNodes];
  let timer = 0;
  let asked = new AbortController();

  const look = async (): Promise<void> => {
    asked.abort();
    asked = new AbortController();
    if (typed(form).every(field => field.value.trim().length < SHORTEST)) {
      results.replaceChildren(...atFirst);
      said.textContent = "";
      return;
    }
    const { signal } = asked;
    const found = await ask(form, results.id, signal).catch(() => null);
    // Without a network, or once signed out, the form itself says so when it is sent.
    if (!found || signal.aborted) return;
    results.replaceChildren(...found.childNodes);
    said.textContent = results.querySelector("caption, .empty-title")?.textContent ?? "";
  };

  form.addEventListener("input", event => {
    if (!typed(form).includes(event.target as HTMLInputElement)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), PAUSE);
  });

  // What goes on from the results takes along what is typed now, not what was when they were found.
  results.addEventListener("submit", event => {
    for (const field of typed(form)) {
      const carried = (event.target as HTMLFormElement).querySelector<HTMLInputElement>(`input[type=hidden][name="${field.name}"]`);
      if (carried) carried.value = field.value;
    }
  });
}

async function ask(form: HTMLFormElement, id: string, signal: AbortSignal): Promise<HTMLElement | null> {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  body.set("typing", "true");
  const answer = await fetch(form.getAttribute("action")!, { method: "POST", body, signal });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
}
