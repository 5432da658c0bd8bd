import type { DeviceId } from "#shared/records/envelope.ts";

/** The most sockets of one device: one for each dossier that is open in each window. */
export const MAX_SOCKETS_PER_DEVICE = 16;

/** A socket of a device, as counted here. */
export interface DeviceSocket {
  /** When it last received something, in ms. */
  heardAt: number;
  /** Closes it to make room for a newer one. */
  makeRoom(): void;
}

/**
 * The sockets that have proved themselves, by device. If a device has too many, the one that has been silent longest is
 * closed: after a network failure nobody uses it any more, and refusing the new one would lock its owner out.
 */
export class DeviceSocketLimiter {
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
