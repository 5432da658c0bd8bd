import type { DeviceId, MemberId } from "../../records/envelope.ts";
import type { Role } from "../../records/kind.ts";

/** A member as the roster, the joins and his profile have him. */
export interface Member {
  readonly id: MemberId;
  /** "" until a profile arrives (or can be opened). */
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly administrator: boolean;
  readonly devices: readonly DeviceId[];
  /** False for one who was cut. */
  readonly standing: boolean;
  /** Joined, and not yet in the administrator's roster. */
  readonly pending: boolean;
}
