import type { DeviceId } from "#shared/records/envelope.ts";
import { shortenId } from "../serve/reportEvent.ts";
import type { DeviceSocket, DeviceSocketLimiter } from "./deviceSocketLimiter.ts";
import type { HubAdmission } from "./hubClientSocket.ts";

/** The admissions of one socket, and its entry among the sockets of its devices. */
export class SocketAdmissionSet {
  readonly #devices: DeviceSocketLimiter;
  readonly #place: DeviceSocket;
  readonly #admissions = new Set<HubAdmission>();

  /** `makeRoom` is called if newer sockets of a device need its place. */
  constructor(devices: DeviceSocketLimiter, makeRoom: () => void) {
    this.#devices = devices;
    this.#place = { heardAt: Date.now(), makeRoom };
  }

  get isEmpty(): boolean {
    return this.#admissions.size === 0;
  }

  /** The device that proved itself first among those admitted; undefined if there is none. */
  get device(): DeviceId | undefined {
    const [first] = this.#admissions;
    return first?.device;
  }

  /** That device, shortened as in the log. */
  get shortDevice(): string | undefined {
    return this.device && shortenId(this.device);
  }

  /** Records that something was received. */
  noteActivity(): void {
    this.#place.heardAt = Date.now();
  }

  add(admission: HubAdmission): void {
    this.#admissions.add(admission);
    this.#devices.enter(admission.device, this.#place);
  }

  /** May be called more than once. */
  remove(admission: HubAdmission): void {
    if (!this.#admissions.delete(admission)) return;
    admission.lease.release();
    const isLast = [...this.#admissions].every(({ device }) => device !== admission.device);
    if (isLast) this.#devices.leave(admission.device, this.#place);
  }

  removeAll(): void {
    for (const admission of [...this.#admissions]) this.remove(admission);
  }
}
