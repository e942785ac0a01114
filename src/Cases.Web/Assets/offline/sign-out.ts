import { files } from "./pages";
import { counts } from "./queue";
import { destroy } from "./store";

const form = (): HTMLFormElement | null => document.querySelector("form.account");

// Signing out destroys the account's key and all it sealed. Where something was not sent, the queue's page asks first.
export function signOut(account: string): void {
  form()?.addEventListener("submit", async event => {
    event.preventDefault();
    const { waiting, refused } = await counts(account);
    if (waiting + refused > 0) location.assign("/offline/queue?leaving=1");
    else await destroyAndLeave(account);
  });
}

export async function destroyAndLeave(account: string): Promise<void> {
  await destroy(account);
  await caches.delete(files);
  // Not requestSubmit: it was asked already.
  form()!.submit();
}
