import { decide } from "./decision";
import { copy, element, find, say, slot } from "./page";
import { keptBy, renew } from "./pages";
import { actOf, add, changed, remove, resend, rows, type Act, type Line, type Row } from "./queue";
import { destroyAndLeave } from "./sign-out";
import { sendNow } from "./strip";

// The page of the queue: each act with what became of it, and what the person decides where it was refused.
export function queuePage(account: string): void {
  const page = document.querySelector<HTMLElement>("[data-queue-page]");
  if (!page) return;
  const drawn = new Map<string, HTMLElement>();
  let drawing = Promise.resolve();
  const show = () => { drawing = drawing.then(() => draw(page, account, drawn)); };
  changed.addEventListener("change", show);
  show();
  find(page, "[data-send]").onclick = () => sendNow(account);
  find(page, "[data-clear]").onclick = async () => remove((await mine(account)).filter(row => row.state === "sent"));
  find(page, "[data-leaving]").hidden = !new URLSearchParams(location.search).has("leaving");
  find(page, "[data-throw]").onclick = () => destroyAndLeave(account);
  void listPages(page, account);
}

const mine = async (account: string): Promise<Row[]> => (await rows()).filter(row => row.account === account);

async function listPages(page: HTMLElement, account: string): Promise<void> {
  const kept = await keptBy(account);
  find(page, "[data-no-pages]").hidden = kept.length > 0;
  find(page, "[data-pages]").replaceChildren(...kept.map(({ path, title }) => {
    const line = element("li", "");
    line.append(element("a", title, { class: "ds-link", href: path }));
    return line;
  }));
}

// What did not change is left as it is: somebody may be ticking it.
async function draw(page: HTMLElement, account: string, drawn: Map<string, HTMLElement>): Promise<void> {
  const present = await mine(account);
  const items: HTMLElement[] = [];
  for (const row of present) {
    const key = `${row.id} ${row.state}`;
    if (!drawn.has(key)) drawn.set(key, await item(page, account, row));
    items.push(drawn.get(key)!);
  }
  const list = find(page, "[data-acts]");
  if (items.length !== list.children.length || items.some((made, i) => made !== list.children[i])) list.replaceChildren(...items);
  find(page, "[data-empty]").hidden = items.length > 0;
  find(page, "[data-send]").hidden = !present.some(row => row.state === "waiting");
  find(page, "[data-clear]").hidden = !present.some(row => row.state === "sent");
  find(page, "[data-others]").hidden = !(await rows()).some(row => row.account !== account && row.state !== "sent");
}

const kinds: Record<string, string> = { "record-roll-call": "roll", "add-to-roll-call": "addition", "correct-attendance": "correction" };
const colours = { waiting: "info", sent: "success", refused: "danger" };

async function item(page: HTMLElement, account: string, row: Row): Promise<HTMLElement> {
  const act = await actOf(row);
  const made = copy("act").firstElementChild as HTMLElement;
  slot(made, "title").textContent = act.title;
  slot(made, "state").textContent = page.dataset[row.state] ?? "";
  slot(made, "state").dataset.color = colours[row.state];
  slot(made, "name").textContent = page.dataset[kinds[act.name]!] ?? "";
  slot(made, "at").textContent = new Date(act.at).toLocaleString(page.dataset.culture, { dateStyle: "long", timeStyle: "short" });
  slot(made, "problem").hidden = row.state !== "refused";
  slot(made, "problem").textContent = row.problem?.detail ?? "";
  slot(made, "lines").replaceChildren(...linesOf(act).map(line => element("li", `${act.people[line.journeyId]}: ${words(page, line)}`)));
  button(made, "drop", row.state !== "sent", () => remove([row]).then(() => renew(account, row.path, row.id)));
  if (row.state === "refused") await offer(page, account, row, act, made);
  return made;
}

function button(made: HTMLElement, what: string, shown: boolean, press: () => unknown): void {
  const found = find<HTMLButtonElement>(made, `[data-do=${what}]`);
  found.hidden = !shown;
  found.onclick = press;
}

async function offer(page: HTMLElement, account: string, row: Row, act: Act, made: HTMLElement): Promise<void> {
  const go = async (acts: Act[]) => { await add(account, acts, row); await sendNow(account); };
  const named = /^lines\[(\d+)\]/.exec(row.problem?.field ?? "");
  const others = named && linesOf(act).filter((_, i) => i !== Number(named[1]));
  button(made, "again", true, async () => { await resend(row); await sendNow(account); });
  button(made, "without", !!others && others.length > 0, () => {
    const commandId = crypto.randomUUID();
    return go([{ ...act, body: { ...act.body, commandId, command: { ...act.body.command, sheetId: commandId, lines: others } } }]);
  });
  if (named) slot(made, "problem").prepend(`${act.people[linesOf(act)[Number(named[1])]!.journeyId]}: `);
  if (act.name === "record-roll-call") await decide(page, act, slot(made, "decision"), go);
}

export const linesOf = (act: Act): Line[] =>
  (act.body.command.lines as Line[] | undefined) ?? [(act.body.command.line ?? { ...act.body.command }) as Line];

// Late · 1.5 hours · a note
export const words = (page: HTMLElement, line: { status: string; hours: number | null; note?: string | null }): string =>
  [page.dataset[line.status], line.hours === null ? null : say(page.dataset.length, line.hours.toLocaleString(page.dataset.culture)), line.note].filter(Boolean).join(" · ");
