import type { DeviceId } from "#shared/records/envelope.ts";
import { shortId } from "../serve/report.ts";
import type { DeviceSocket, DeviceSockets } from "./deviceSockets.ts";
import type { HubAdmission } from "./visitor.ts";

/** The seats that one socket has, and its place among the sockets of its devices. */
export class SocketAdmissions {
  readonly #devices: DeviceSockets;
  readonly #place: DeviceSocket;
  readonly #seats = new Set<HubAdmission>();

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
  get shortDevice(): string | undefined {
    return this.device && shortId(this.device);
  }

  /** Something has come over the socket. */
  noteActivity(): void {
    this.#place.heardAt = Date.now();
  }

  add(admission: HubAdmission): void {
    this.#seats.add(admission);
    this.#devices.enter(admission.device, this.#place);
  }

  /** May be called more than once. */
  remove(admission: HubAdmission): void {
    if (!this.#seats.delete(admission)) return;
    admission.lease.release();
    const isLast = [...this.#seats].every(({ device }) => device !== admission.device);
    if (isLast) this.#devices.leave(admission.device, this.#place);
  }

  removeAll(): void {
    for (const admission of [...this.#seats]) this.remove(admission);
  }
}
