import type { DeviceId } from "#shared/records/envelope.ts";

/** Sockets that one device may have: one for each dossier that is open in each window. */
export const MAX_SOCKETS_PER_DEVICE = 16;

/** A device's socket, as far as its place goes. */
export interface DeviceSocket {
  /** When something came last, in ms. */
  heardAt: number;
  /** Ends it, since a newer one needs its place. */
  makeRoom(): void;
}

/**
 * The sockets that have proved themselves, by device. Where one has too many, the one that has been silent longest makes room:
 * after a line was lost that is the one that nobody holds any more, and to refuse the newcomer would keep its owner out.
 */
export class DeviceSockets {
  readonly #sockets = new Map<DeviceId, Set<DeviceSocket>>();

  enter(device: DeviceId, socket: DeviceSocket): void {
    const sockets = this.#sockets.get(device) ?? new Set();
    this.#sockets.set(device, sockets);
    if (sockets.has(socket)) return;
    if (sockets.size >= MAX_SOCKETS_PER_DEVICE) {
      const silent = [...sockets].reduce((a, b) => (b.heardAt < a.heardAt ? b : a));
      this.leave(device, silent);
      this.#sockets.set(device, sockets);
      silent.makeRoom();
    }
    sockets.add(socket);
  }

  leave(device: DeviceId, socket: DeviceSocket): void {
    const sockets = this.#sockets.get(device);
    if (sockets?.delete(socket) && sockets.size === 0) this.#sockets.delete(device);
  }
}
