import { all, change, seal, unseal, type Sealed } from "./store";
import { forget } from "./pages";

// Acts that wait for the network, in the order in which they were done. Each goes to the API under its own command id, which never acts twice.
export interface Line { journeyId: string; status: string; hours: number | null; note: string | null }
export interface Body { commandId: string; occurredOn: string | null; reason?: string; command: Record<string, unknown> }
export interface Act { name: string; title: string; at: string; path: string; people: Record<string, string>; body: Body }
export interface Problem { status: number; code: string; detail: string; field?: string }
export type State = "waiting" | "sent" | "refused";

// In clear: the account's mark, the command's id, the page's address, and what became of it.
export interface Row extends Sealed { number: number; id: string; account: string; path: string; state: State; problem?: Problem }
export interface Counts { waiting: number; sent: number; refused: number }

export const changed = new EventTarget();
// Other pages of this browser show the queue too.
const channel = new BroadcastChannel("cases-queue");
channel.onmessage = () => changed.dispatchEvent(new Event("change"));

function tell(): void {
  changed.dispatchEvent(new Event("change"));
  channel.postMessage("changed");
}

const cold = async (account: string, act: Act) =>
  ({ id: act.body.commandId, account, path: act.path, state: "waiting" as State, ...(await seal(account, act.body.commandId, act)) });

export const rows = (): Promise<Row[]> => all<Row>("acts");
export const rowOf = async (id: string): Promise<Row | undefined> => (await rows()).find(row => row.id === id);
export const actOf = (row: Row): Promise<Act> => unseal<Act>(row.account, row.id, row);

export async function counts(account: string | undefined): Promise<Counts> {
  const mine = (await rows()).filter(row => !account || row.account === account);
  const count = (state: State) => mine.filter(row => row.state === state).length;
  return { waiting: count("waiting"), sent: count("sent"), refused: count("refused") };
}

// Puts acts at the end, in the place of one that was decided on, all or nothing. What is there already under the same id stays.
export async function add(account: string, acts: Act[], instead?: Row): Promise<void> {
  // A browser short of room is asked not to make it here.
  void navigator.storage?.persist?.();
  const there = new Set((await rows()).map(row => row.id));
  const made = await Promise.all(acts.filter(act => !there.has(act.body.commandId)).map(act => cold(account, act)));
  await change(["acts"], of => {
    if (instead) of("acts").delete(instead.number);
    for (const row of made) of("acts").add(row);
  });
  if (instead) await forget(instead.path);
  tell();
}

const alone = async <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request("cases-queue", work) as Promise<T>;

// Not while it is being sent: what became of it meanwhile is not lost.
export const remove = (gone: Row[]): Promise<void> => alone(async () => {
  const now = new Map((await rows()).map(row => [row.number, row.state]));
  await change(["acts"], of => gone.filter(row => now.get(row.number) === row.state).forEach(row => of("acts").delete(row.number)));
  tell();
});

export const resend = (row: Row): Promise<void> => alone(async () => {
  await change(["acts"], of => of("acts").put({ ...row, state: "waiting", problem: undefined }));
  tell();
});

export type Outcome = "done" | "no network" | "signed out";

// One page sends at a time. Stops where the network or the session ends; a refusal stops nobody else's act.
export const send = (account: string): Promise<Outcome> => alone(async () => {
  for (const row of await rows()) {
    if (row.state !== "waiting" || row.account !== account) continue;
    const act = await actOf(row);
    const answer = await post(act).catch(() => undefined);
    if (!answer || answer.status >= 500 || answer.status === 429 || answer.status === 408) return "no network";
    if (answer.status === 401) return "signed out";
    await settle(row, answer.ok ? undefined : await problemOf(answer));
  }
  return "done";
});

// A network that does not answer is none; what it did after all is found again by the command id.
const patience = 20_000;

const post = (act: Act): Promise<Response> => fetch(`/api/v1/${act.name}`, {
  method: "POST", body: JSON.stringify(act.body), headers: { "content-type": "application/json", accept: "application/json" }, redirect: "error",
  signal: AbortSignal.timeout(patience),
});

async function problemOf(answer: Response): Promise<Problem> {
  const said = await answer.json().catch(() => ({}));
  return { status: answer.status, code: said.code ?? "", detail: said.detail ?? "", field: said.field };
}

async function settle(row: Row, problem: Problem | undefined): Promise<void> {
  await change(["acts"], of => of("acts").put({ ...row, state: problem ? "refused" : "sent", problem }));
  // The kept page is of before the roll was called.
  if (!problem) await forget(row.path);
  tell();
}
