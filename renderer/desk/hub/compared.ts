import type { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { whatItDoes } from "./sent.ts";

/**
 * The provider counts what the hub has not acknowledged from each comparison on, which holds whatever the hub lacks. An
 * update that goes out for itself, though it was written before the comparison, is acknowledged once more: that answer would
 * be taken for one to what is written later, and this be shown as in step too soon. So nothing is sent before it is asked for.
 */

/** A class of sockets that bring no records before they have asked for the comparison. */
export function compared(Plain: typeof WebSocket): typeof WebSocket {
  return class extends Plain {
    #hasAsked = false;

    override send(message: Uint8Array<ArrayBuffer>): void {
      const does = whatItDoes(message);
      if (does === "asks") this.#hasAsked = true;
      if (does !== "brings" || this.#hasAsked) super.send(message);
    }
  };
}

/** Keeps nothing for later on a line that is not laid. */
export function withoutQueue(line: HocuspocusProviderWebsocket): void {
  line.send = (message: Uint8Array<ArrayBuffer>) => {
    if (line.webSocket?.readyState === WebSocket.OPEN) line.webSocket.send(message);
  };
}
