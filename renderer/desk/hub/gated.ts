import type { Outlet } from "../disk/outlet.ts";

/** The kinds of a hub's messages that are looked at here (Hocuspocus), and of its sync messages (y-protocols). */
const SYNC = 0;
const STEP_1 = 0;

/** A class of sockets on which the dossier's own updates wait, in their order, until the outlet is open. */
export function gated(outlet: Pick<Outlet, "isOpen" | "opened">, Plain = WebSocket): typeof WebSocket {
  return class extends Plain {
    #held: Uint8Array<ArrayBuffer>[] = [];

    override send(message: Uint8Array<ArrayBuffer>): void {
      if (!bringsRecords(message)) return super.send(message);
      if (outlet.isOpen && this.#held.length === 0) return super.send(message);
      this.#held.push(message);
      if (this.#held.length === 1) void this.#letOut();
    }

    async #letOut(): Promise<void> {
      await outlet.opened();
      const held = this.#held.splice(0);
      // Whatever a closed line did not take goes with the next one, which compares what both have.
      if (this.readyState === this.OPEN) for (const message of held) super.send(message);
    }
  };
}

/** Whether a message to the hub is an update, or the answer that holds what the hub lacks. */
function bringsRecords(message: Uint8Array): boolean {
  const [length, name] = varUint(message, 0);
  const [type, kind] = varUint(message, name + length);
  return type === SYNC && varUint(message, kind)[0] !== STEP_1;
}

/** An unsigned number as Yjs writes it, seven bits a byte, and where the next begins. */
function varUint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let [value, factor] = [0, 1];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
    factor *= 128;
  }
}
