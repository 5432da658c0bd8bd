import type { DeviceId } from "#shared/records/envelope.ts";
import { short } from "../serve/report.ts";
import type { DeviceSocket, DeviceSockets } from "./devices.ts";
import type { Seat } from "./visitor.ts";

/** The seats that one socket has, and its place among the sockets of its devices. */
export class Seats {
  readonly #devices: DeviceSockets;
  readonly #place: DeviceSocket;
  readonly #seats = new Set<Seat>();

  /** `makeRoom` is called when newer sockets of a device need its place. */
  constructor(devices: DeviceSockets, makeRoom: () => void) {
    this.#devices = devices;
    this.#place = { heardAt: Date.now(), makeRoom };
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0;
  }

  /** The device that proved itself first of those that are in; undefined where none is. */
  get device(): DeviceId | undefined {
    const [first] = this.#seats;
    return first?.device;
  }

  /** That device, as the log names it. */
  get told(): string | undefined {
    return this.device && short(this.device);
  }

  /** Something has come over the socket. */
  heard(): void {
    this.#place.heardAt = Date.now();
  }

  enter(seat: Seat): void {
    this.#seats.add(seat);
    this.#devices.enter(seat.device, this.#place);
  }

  /** May be called more than once. */
  leave(seat: Seat): void {
    if (!this.#seats.delete(seat)) return;
    seat.lease.release();
    const isLast = [...this.#seats].every(({ device }) => device !== seat.device);
    if (isLast) this.#devices.leave(seat.device, this.#place);
  }

  leaveAll(): void {
    for (const seat of [...this.#seats]) this.leave(seat);
  }
}
