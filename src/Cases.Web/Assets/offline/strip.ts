import { element, find, say } from "./page";
import { changed, counts, send, type Outcome } from "./queue";

const again = 20_000;
let ended: Outcome = "done";
let recorded = false;

// Sends what waits whenever that may succeed, and says on every page how many acts wait, were sent, were refused.
export function strip(account: string | undefined): void {
  const place = find(document, "[data-queue-strip]");
  place.setAttribute("role", "status");
  // Said once, on the page that follows.
  recorded = sessionStorage.getItem("recorded") !== null;
  sessionStorage.removeItem("recorded");
  const show = async () => draw(place, account, await counts(account));
  const go = async () => {
    if (!account) ended = "signed out";
    else if ((await counts(account)).waiting > 0) await sendNow(account);
    await show();
  };
  changed.addEventListener("change", show);
  addEventListener("online", go);
  document.addEventListener("visibilitychange", () => document.hidden || go());
  setInterval(go, again);
  void go();
}

// What ended the last sending stays shown until the next one.
export async function sendNow(account: string): Promise<Outcome> {
  ended = await send(account);
  changed.dispatchEvent(new Event("change"));
  return ended;
}

function draw(place: HTMLElement, account: string | undefined, { waiting, sent, refused }: { waiting: number; sent: number; refused: number }): void {
  const said: Node[] = [];
  if (recorded) said.push(element("span", place.dataset.recorded ?? ""));
  for (const [count, text] of [[waiting, place.dataset.waiting], [refused, place.dataset.refused], [sent, place.dataset.sent]] as const)
    if (count > 0) said.push(element("span", say(text, count)));
  if (waiting > 0 && ended === "signed out") said.push(element("a", place.dataset.signIn ?? "", { href: "/sign-in?returnUrl=/offline/queue" }));
  else if (waiting + sent + refused > 0 && account) said.push(element("a", place.dataset.open ?? "", { href: "/offline/queue" }));
  const line = element("p", "", { class: "wrap" });
  line.append(...said);
  // The same words again would be read aloud again.
  if (line.textContent !== place.textContent) place.replaceChildren(...(said.length > 0 ? [line] : []));
}
