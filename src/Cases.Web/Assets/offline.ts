import { keepButtons } from "./offline/keeping";
import { forgetOthers } from "./offline/pages";
import { queuePage } from "./offline/queue-page";
import { rollCall } from "./offline/roll-call";
import { signOut } from "./offline/sign-out";
import { strip } from "./offline/strip";

// Every page runs this. A browser without what it needs (or outside https) has the plain forms, which are sent at once.
if ("serviceWorker" in navigator && "locks" in navigator && window.isSecureContext) {
  const account = document.body.dataset.account;
  strip(account);
  if (account) {
    void forgetOthers(account);
    signOut(account);
    keepButtons(account);
    rollCall(account);
    queuePage(account);
  }
}
