import { copy, find, slot } from "./page";
import { linesOf, words } from "./queue-page";
import type { Act, Line } from "./queue";

interface Written { journey: string; name: string; status: string; hours: number | null; note: string | null; version: number | null }
interface Session { session: { rollCallOn: string | null; cancelled: boolean }; sheet: Written[] }

// The views behind the trail follow within a moment.
const moment = 500;

async function readSession(id: string): Promise<Session | undefined> {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await fetch(`/api/v1/sessions/${id}`, { headers: { accept: "application/json" } }).catch(() => undefined);
    if (!answer?.ok) return undefined;
    const session = (await answer.json()) as Session;
    if (session.sheet.every(line => line.version != null)) return session;
    await new Promise(resolve => setTimeout(resolve, moment));
  }
  return undefined;
}

// Somebody called this roll meanwhile: both are shown, line by line, and the person says what is recorded of theirs.
export async function decide(page: HTMLElement, act: Act, place: HTMLElement, go: (acts: Act[]) => Promise<void>): Promise<void> {
  const session = await readSession(String(act.body.command.sessionId));
  if (!session?.session.rollCallOn) return;
  const written = new Map(session.sheet.map(line => [line.journey, line]));
  const form = copy("decision").firstElementChild as HTMLFormElement;
  const compared = linesOf(act).map(line => compare(page, act, line, written.get(line.journeyId)));
  // What differs first.
  slot(form, "compared").append(...[...compared].sort((a, b) => Number(!a.choice) - Number(!b.choice)).map(line => line.shown));
  const differs = compared.some(line => line.choice);
  slot(form, "same").hidden = differs;
  slot(form, "record").hidden = !differs;
  const ticked = () => compared.filter(line => line.choice?.checked);
  form.onchange = () => { slot(form, "why").hidden = !ticked().some(line => line.theirs); };
  const [label, reason] = [find<HTMLLabelElement>(form, ".ds-label"), find<HTMLInputElement>(form, "[name=reason]")];
  label.htmlFor = reason.id = `why-${act.body.commandId}`;
  form.onsubmit = event => {
    event.preventDefault();
    const wrong = slot(form, "wrong");
    const said = reason.value.trim();
    if (ticked().length === 0) wrong.textContent = wrong.dataset.nothing ?? "";
    else if (said === "" && ticked().some(line => line.theirs)) {
      wrong.textContent = wrong.dataset.reason ?? "";
      reason.focus();
    } else void go(ticked().map(({ mine, theirs }) => (theirs ? correction(act, mine, theirs, said) : addition(act, mine))));
  };
  place.replaceChildren(form);
}

interface Compared { shown: HTMLElement; mine: Line; theirs: Written | undefined; choice: HTMLInputElement | undefined }

function compare(page: HTMLElement, act: Act, mine: Line, theirs: Written | undefined): Compared {
  const shown = copy("line").firstElementChild as HTMLElement;
  const who = act.people[mine.journeyId] ?? "";
  slot(shown, "who").textContent = who;
  slot(shown, "yours").textContent = words(page, mine);
  slot(shown, "theirs").textContent = theirs ? words(page, theirs) : (page.dataset.nobody ?? "");
  const same = theirs && theirs.status === mine.status && (theirs.hours ?? null) === mine.hours;
  slot(shown, "note").hidden = !theirs || !mine.note || mine.note === theirs.note;
  if (same) return { shown, mine, theirs, choice: undefined };
  const [choice, verb] = [slot(shown, "choice"), slot(shown, "verb")];
  choice.hidden = false;
  verb.textContent = (theirs ? verb.dataset.correct : verb.dataset.add) ?? "";
  const box = find<HTMLInputElement>(choice, "input");
  box.setAttribute("aria-label", `${who}: ${verb.textContent}`);
  return { shown, mine, theirs, choice: box };
}

const following = (act: Act, name: string, mine: Line, command: Record<string, unknown>, reason?: string): Act => ({
  ...act, name, people: { [mine.journeyId]: act.people[mine.journeyId] ?? "" },
  body: { commandId: crypto.randomUUID(), occurredOn: act.body.occurredOn, command, ...(reason ? { reason } : {}) },
});

const addition = (act: Act, mine: Line): Act => following(act, "add-to-roll-call", mine, { sessionId: act.body.command.sessionId, line: mine });

const correction = (act: Act, mine: Line, theirs: Written, reason: string): Act => following(act, "correct-attendance", mine,
  { journeyId: mine.journeyId, corrects: theirs.version, status: mine.status, hours: mine.hours }, reason);
