import { change, get, seal, unseal, type Sealed } from "./store";
import { draftOf } from "./pages";

// Marks that were not saved yet survive a page that was closed or reloaded: sealed, until the roll call is recorded.
type Marks = Record<string, string>;

const inputs = (form: HTMLFormElement): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=text], input[type=date]")];

export async function drafts(account: string, form: HTMLFormElement): Promise<void> {
  const path = draftOf(location.pathname);
  // A thumb may be quicker than the store: what it marked stands.
  const touched = new Set<string>();
  const touch = (event: Event): void => { if (event.target instanceof HTMLInputElement) touched.add(event.target.name); };
  form.addEventListener("change", touch);
  const row = await get<Sealed & { account: string }>("pages", path);
  if (row?.account === account) restore(form, await unseal<Marks>(account, path, row), touched);
  form.removeEventListener("change", touch);
  const keep = async (): Promise<void> => {
    const sealed = await seal(account, path, marksOf(form));
    await change(["pages"], of => of("pages").put({ path, account, ...sealed }));
  };
  // One at a time, the last with all that was marked meanwhile: on a slow disk thirty taps do not make the saving wait for thirty drafts.
  let [keeping, marked] = [false, false];
  form.addEventListener("change", async () => {
    marked = true;
    if (keeping) return;
    keeping = true;
    while (marked) {
      marked = false;
      await keep().catch(() => undefined);
    }
    keeping = false;
  });
}

const marksOf = (form: HTMLFormElement): Marks =>
  Object.fromEntries(inputs(form).filter(input => (input.type === "radio" ? input.checked : input.value !== "")).map(input => [input.name, input.value]));

function restore(form: HTMLFormElement, marks: Marks, touched: Set<string>): void {
  for (const input of inputs(form)) {
    const mark = marks[input.name];
    if (mark === undefined || touched.has(input.name)) continue;
    if (input.type === "radio") input.checked = input.value === mark;
    else input.value = mark;
    const more = input.closest("details");
    if (more && mark !== "") more.open = true;
  }
  form.dispatchEvent(new Event("change"));
}
