import { TAKE_SHARED_ITEMS_MESSAGE } from "#shared/host/sharedItems.ts";
import { CodeResponder } from "./codeResponder.ts";
import { isShareRequest, SharedItemQueue } from "./sharedItemQueue.ts";
import type { ServiceWorkerScope } from "./serviceWorkerScope.ts";

/**
 * Answers the page's requests for its own files from this device, so that it opens without the hub. Only what the
 * device's signed list names is answered; everything else, such as a hub's challenge, goes to the hub. A later worker
 * answers from the same list: which version runs is decided by the user in the window, never here.
 */
const scope = globalThis as unknown as ServiceWorkerScope;
const base = scope.registration.scope;
const responder = new CodeResponder(base);
const shared = new SharedItemQueue();

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (isShareRequest(request, base)) event.respondWith(shared.take(request, base));
  else if (responder.mayAnswer(request)) event.respondWith(responder.answer(request));
});

scope.addEventListener("message", ({ data, ports: [port] }) => {
  if (data === TAKE_SHARED_ITEMS_MESSAGE) port?.postMessage(shared.release());
});
