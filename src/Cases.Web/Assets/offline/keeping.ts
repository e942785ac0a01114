import { fetchAndKeep, prepare } from "./pages";

// The button that puts a page on the device before the network is gone.
export function keepButtons(account: string): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-keep]")) {
    const said = button.nextElementSibling as HTMLElement;
    button.hidden = false;
    button.onclick = async () => {
      const kept = await prepare(account).then(() => fetchAndKeep(account, button.dataset.keep!)).catch(() => false);
      said.textContent = (kept ? said.dataset.kept : said.dataset.notKept) ?? "";
    };
  }
}
