import { files, kept, queuePath } from "./offline/pages";

// Answers for the server when it cannot be reached: with the pages and the files that were kept, and nothing else.
declare const self: ServiceWorkerGlobalScope;

// What a slow network has to answer before the kept page is shown instead.
const patience = 8_000;

// As the server says it of every page.
const policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(page(event.request, url.pathname));
  else if (url.pathname.startsWith("/dist/") || url.pathname.startsWith("/mark")) event.respondWith(file(event.request));
});

async function page(request: Request, path: string): Promise<Response> {
  const answer = fetch(request);
  const found = await kept(path).catch(() => undefined);
  try {
    return await (found ? Promise.race([answer, late()]) : answer);
  } catch {
    if (found) return new Response(found.html, { headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, "cache-control": "no-store" } });
    return (await kept(queuePath).catch(() => undefined)) ? Response.redirect(queuePath) : Response.error();
  }
}

const late = (): Promise<never> => new Promise((_, reject) => setTimeout(reject, patience));

async function file(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await (await caches.open(files)).match(request)) ?? Response.error();
  }
}
