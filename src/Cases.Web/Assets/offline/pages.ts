import { all, change, get, seal, unseal, type Sealed } from "./store";

// Pages that open without a network, sealed; style sheets and scripts, which say nothing of anybody, in a cache in clear.
export const files = "cases-files";
export const queuePath = "/offline/queue";
export const draftOf = (path: string): string => `draft of ${path}`;

interface Row extends Sealed { path: string; account: string }
export interface Kept { path: string; title: string; html: string }

export async function keep(account: string, page: Kept): Promise<void> {
  const sealed = await seal(account, page.path, page);
  await change(["pages"], of => of("pages").put({ path: page.path, account, ...sealed }));
}

// Whoever used this device before left pages that are not this account's to open.
export async function forgetOthers(account: string): Promise<void> {
  const others = (await all<Row>("pages")).filter(row => row.account !== account);
  if (others.length > 0) await change(["pages"], of => others.forEach(row => of("pages").delete(row.path)));
}

export async function kept(path: string): Promise<Kept | undefined> {
  const row = await get<Row>("pages", path);
  return row && unseal<Kept>(row.account, path, row);
}

export async function keptBy(account: string): Promise<Kept[]> {
  const rows = (await all<Row>("pages")).filter(row => row.account === account && row.path.startsWith("/") && row.path !== queuePath);
  return Promise.all(rows.map(row => unseal<Kept>(account, row.path, row)));
}

export const forget = (path: string): Promise<void> => change(["pages"], of => [path, draftOf(path)].forEach(gone => of("pages").delete(gone)));

// Reads a page from the server and keeps it; false where the server showed something else, such as the sign-in page.
export async function fetchAndKeep(account: string, path: string): Promise<boolean> {
  const answer = await fetch(path, { headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return false;
  const html = await answer.text();
  const page = new DOMParser().parseFromString(html, "text/html");
  if (page.body.dataset.account !== account) return false;
  await keep(account, { path, title: titleOf(page), html });
  return true;
}

export const titleOf = (page: Document): string =>
  page.querySelector(".page-head .lead")?.textContent ?? page.querySelector("h1")?.textContent ?? page.title;

// A command that may have been recorded after all is not used again: what is saved next is an act of its own.
export async function renew(account: string, path: string, commandId: string): Promise<void> {
  const page = await kept(path);
  if (page) await keep(account, { ...page, html: page.html.replaceAll(commandId, crypto.randomUUID()) });
}

// What every kept page needs beside itself: the worker, the queue's page, the files this page uses.
export async function prepare(account: string): Promise<void> {
  await navigator.serviceWorker.register("/dist/worker.js", { scope: "/" });
  const used = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[rel=stylesheet], link[rel=icon], script[src]")];
  await (await caches.open(files)).addAll(used.map(file => (file instanceof HTMLLinkElement ? file.href : file.src)));
  await fetchAndKeep(account, queuePath);
  await navigator.serviceWorker.ready;
}
