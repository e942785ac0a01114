// What the browser keeps, in IndexedDB: every row that says something of a person is sealed with its account's key.
export interface Sealed { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

const stores = ["keys", "pages", "acts"] as const;
type Store = (typeof stores)[number];

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("cases", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("keys");
    request.result.createObjectStore("pages", { keyPath: "path" });
    request.result.createObjectStore("acts", { keyPath: "number", autoIncrement: true }).createIndex("id", "id", { unique: true });
  };
  return done(request);
}

// Resolves once the browser says that all of it is on disk, not when it was asked to.
export async function change(names: Store[], work: (of: (name: Store) => IDBObjectStore) => unknown): Promise<void> {
  const transaction = (await (opened ??= open())).transaction(names, "readwrite", { durability: "strict" });
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  work(name => transaction.objectStore(name));
  await ended;
}

export async function all<T>(name: Store): Promise<T[]> {
  return done((await (opened ??= open())).transaction(name).objectStore(name).getAll());
}

export async function get<T>(name: Store, key: string): Promise<T | undefined> {
  return done((await (opened ??= open())).transaction(name).objectStore(name).get(key));
}

// The key cannot be exported, and is made where there is none yet; two pages that make one at a time agree on the first.
async function keyOf(account: string): Promise<CryptoKey> {
  const kept = await get<CryptoKey>("keys", account);
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await change(["keys"], async of => {
    if (!(await done(of("keys").getKey(account)))) of("keys").add(made, account);
  });
  return (await get<CryptoKey>("keys", account))!;
}

// The name of the row is authenticated with it, so that no row can pass for another.
const bound = (iv: Uint8Array<ArrayBuffer>, row: string) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(row) });

export async function seal(account: string, row: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt(bound(iv, row), await keyOf(account), new TextEncoder().encode(JSON.stringify(value))) };
}

export async function unseal<T>(account: string, row: string, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(bound(sealed.iv, row), await keyOf(account), sealed.data)));
}

// Destroys the account's key with all it sealed.
export async function destroy(account: string): Promise<void> {
  const rows = { pages: await all<{ path: string; account: string }>("pages"), acts: await all<{ number: number; account: string }>("acts") };
  await change(["keys", "pages", "acts"], of => {
    of("keys").delete(account);
    for (const page of rows.pages) if (page.account === account) of("pages").delete(page.path);
    for (const act of rows.acts) if (act.account === account) of("acts").delete(act.number);
  });
}
