/** Arrow down goes from the field to the results and along them, arrow up back; Escape returns to the field. Tab works as everywhere. */
export function keyboard(form: HTMLFormElement, results: HTMLElement): void {
  let field: HTMLElement | null = null;
  const links = (): HTMLElement[] => [...results.querySelectorAll<HTMLElement>("tbody th a")];

  form.addEventListener("keydown", event => {
    if (event.key !== "ArrowDown" || !(event.target instanceof HTMLInputElement) || !["text", "search"].includes(event.target.type)) return;
    const [first] = links();
    if (!first) return;
    event.preventDefault();
    field = event.target;
    first.focus();
  });

  results.addEventListener("keydown", event => {
    const at = links().indexOf(event.target as HTMLElement);
    if (at < 0) return;
    if (event.key === "Escape") field?.focus();
    else if (event.key === "ArrowDown") (links()[at + 1] ?? links()[at])!.focus();
    else if (event.key === "ArrowUp") (links()[at - 1] ?? field)?.focus();
    else return;
    event.preventDefault();
  });
}
