import { drafts } from "./draft";
import { find, say } from "./page";
import { keep, kept, prepare, titleOf } from "./pages";
import { add, changed, remove, rowOf, rows, type Act, type Line } from "./queue";
import { showErrors, type Wrong } from "./errors";
import { conveniences } from "./one-thumb";
import { sendNow } from "./strip";

// The roll call: kept when it is opened, queued when it is saved, sent at once where there is a network.
export function rollCall(account: string): void {
  const screen = document.querySelector<HTMLElement>("[data-roll-call]");
  if (!screen) return;
  const form = find<HTMLFormElement>(screen, "form.command");
  void keepThis(account, screen);
  conveniences(screen, form);
  void drafts(account, form);
  const show = () => showWaiting(screen, form);
  changed.addEventListener("change", show);
  void show();
  let saving = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (saving) return;
    saving = true;
    try {
      await save(account, screen, form);
    } catch {
      // A browser that stores nothing sends the form itself; its command id makes it one act.
      form.submit();
    } finally {
      saving = false;
    }
  });
}

// As the server sent it, before anything here changes it.
async function keepThis(account: string, screen: HTMLElement): Promise<void> {
  const page = { path: location.pathname, title: titleOf(document), html: "<!DOCTYPE html>" + document.documentElement.outerHTML };
  const place = find(screen, "[data-kept]");
  // Refused by the server and shown again: what was typed is not for keeping.
  if (navigator.onLine && !screen.querySelector("[role=alert]"))
    await prepare(account).then(() => keep(account, page)).catch(() => undefined);
  if (await kept(page.path)) place.textContent = place.dataset.kept ?? "";
}

async function showWaiting(screen: HTMLElement, form: HTMLFormElement): Promise<void> {
  const waits = (await rows()).some(row => row.path === location.pathname && row.state !== "sent");
  find(screen, "[data-waiting]").hidden = !waits;
  form.hidden = waits;
}

export function read(form: HTMLFormElement): { lines: Line[]; fields: HTMLFieldSetElement[]; unsaid: HTMLFieldSetElement[] } {
  const [lines, fields, unsaid]: [Line[], HTMLFieldSetElement[], HTMLFieldSetElement[]] = [[], [], []];
  for (const field of form.querySelectorAll<HTMLFieldSetElement>("fieldset.roll-call-line")) {
    const radio = find<HTMLInputElement>(field, "input[type=radio]");
    const journeyId = radio.name.slice("status.".length);
    const typed = (name: string) => find<HTMLInputElement>(field, `[name="${name}.${journeyId}"]`).value.trim();
    const status = find<HTMLInputElement>(field, "input[type=radio]:checked")?.value.toLowerCase() ?? "";
    if (status === "") {
      if (!field.querySelector("input[type=radio][value='']")) unsaid.push(field);
      continue;
    }
    const hours = typed("hours");
    lines.push({ journeyId, status, hours: hours === "" ? null : Number(hours.replace(",", ".")), note: typed("note") || null });
    fields.push(field);
  }
  return { lines, fields, unsaid };
}

function faults(screen: HTMLElement, form: HTMLFormElement, { lines, fields, unsaid }: ReturnType<typeof read>): Wrong[] {
  const most = Number(screen.dataset.hours);
  const day = find<HTMLInputElement>(form, "[name=occurredOn]");
  const badDay = day.value === "" || !day.validity.valid;
  const badHours = fields.filter((_, i) => {
    const { hours, status } = lines[i]!;
    return hours !== null && !(hours > 0 && hours <= most && (status === "present" || status === "late"));
  });
  return [
    ...(badDay ? [{ at: day, message: screen.dataset.wrongDay ?? "" }] : []),
    ...unsaid.map(at => ({ at, message: say(screen.dataset.missing, at.dataset.name) })),
    ...badHours.map(at => ({ at, message: `${at.dataset.name}: ${say(screen.dataset.wrongHours, most)}` })),
  ];
}

async function save(account: string, screen: HTMLElement, form: HTMLFormElement): Promise<void> {
  const said = read(form);
  if (!showErrors(screen, form, faults(screen, form, said))) return;
  const act = actOf(screen, form, said);
  await add(account, [act]);
  await sendNow(account);
  const row = await rowOf(act.body.commandId);
  if (row?.state === "sent") {
    // Sent while the person looks on: the session's page shows it, the queue need not.
    await remove([row]);
    sessionStorage.setItem("recorded", "1");
    location.assign(`/sessions/${screen.dataset.rollCall}`);
  } else if (row?.state === "refused" && row.problem?.field) {
    await remove([row]);
    const line = /^lines\[(\d+)\]/.exec(row.problem.field);
    const at = line ? said.fields[Number(line[1])]! : find(form, "[name=occurredOn]");
    showErrors(screen, form, [{ at, message: line ? `${at.dataset.name}: ${row.problem.detail}` : row.problem.detail }]);
  } else if (row?.state === "refused") location.assign("/offline/queue");
  else find(screen, "[data-waiting]").focus();
}

function actOf(screen: HTMLElement, form: HTMLFormElement, { lines, fields }: ReturnType<typeof read>): Act {
  const commandId = find<HTMLInputElement>(form, "[name=commandId]").value;
  return {
    name: "record-roll-call", title: screen.dataset.title ?? "", at: new Date().toISOString(), path: location.pathname,
    people: Object.fromEntries(lines.map((line, i) => [line.journeyId, fields[i]!.dataset.name ?? ""])),
    body: { commandId, occurredOn: find<HTMLInputElement>(form, "[name=occurredOn]").value, command: { sessionId: screen.dataset.rollCall, sheetId: commandId, lines } },
  };
}
