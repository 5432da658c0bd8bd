import { isSyncMessageWithRecords } from "#shared/records/sync/syncMessage.ts";
import type { SendGate } from "../persistence/sendGate.ts";

/** Creates a class of sockets whose record updates wait, in order, until the send gate is open. */
export function createGatedSocketClass(
  sendGate: Pick<SendGate, "isOpen" | "whenOpen">,
  Plain: typeof WebSocket,
): typeof WebSocket {
  return class extends Plain {
    #held: Uint8Array<ArrayBuffer>[] = [];

    override send(message: Uint8Array<ArrayBuffer>): void {
      if (!isSyncMessageWithRecords(message)) return super.send(message);
      if (sendGate.isOpen && this.#held.length === 0) return super.send(message);
      this.#held.push(message);
      if (this.#held.length === 1) void this.#release();
    }

    async #release(): Promise<void> {
      await sendGate.whenOpen();
      const held = this.#held.splice(0);
      // What a closed connection dropped goes with the next one, which compares both sides.
      if (this.readyState === this.OPEN) for (const message of held) super.send(message);
    }
  };
}
