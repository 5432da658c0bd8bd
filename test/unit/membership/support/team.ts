import { currentRoleOfDevice } from "#shared/members/membership/membership.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { MemberInvitation } from "#shared/records/kinds/membershipChange.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { changeList } from "./listApp.ts";
import { recipientOf, type RecordOf } from "./historyRecords.ts";
import type { Machine } from "./machine.ts";
import { checkMachine } from "./machineChecks.ts";
import { syncMachines } from "./syncMachines.ts";
import type { World } from "./world.ts";

/** Nobody joins a world with more machines. */
export const MOST_MACHINES = 14;

const SECOND = 1000;
const ALMOST_A_DAY = 24 * 3600 * SECOND - 10 * SECOND;

/** What an invitation says, beside its key. */
export interface InvitationWish {
  readonly role: Role;
  readonly uses: "one" | "many";
  readonly expires?: number;
  readonly member?: MemberId;
}

/** The honest people of a history: who began the dossier, who keeps the list now, and who joined. */
export class Team {
  readonly world: World;
  readonly owner: Machine;
  administrator: Machine;
  /** Other machines that keep the list: copies of the administrator's, and whoever is in office with him. */
  readonly otherKeepers: Machine[] = [];
  readonly people: Machine[] = [];

  constructor(world: World, format: 1 | 2 = 2) {
    this.world = world;
    this.owner = this.administrator = world.begin(format);
  }

  /** Whose turn it is to keep the list. */
  pickKeeper(): Machine {
    const { random } = this.world;
    const isOther = this.otherKeepers.length > 0 && random.happens(0.4);
    return isOther ? random.pick(this.otherKeepers) : this.administrator;
  }

  /** Opens an invitation; returns its key, or null if this machine is not in office. */
  invite(keeper: Machine, { role, uses, expires, member }: InvitationWish): string | null {
    const { world } = this;
    const key = world.createName("invitation");
    const end = expires ?? (uses === "many" ? world.now + ALMOST_A_DAY : undefined);
    const invitation: MemberInvitation = {
      ...{ key, recipient: recipientOf(key), role, uses },
      ...(end !== undefined && { expires: new Date(end).toISOString() }),
      ...(member !== undefined && { member }),
    };
    if (!changeList(world, keeper, { opens: [invitation] })) return null;
    world.invitations.set(key, invitation);
    return key;
  }

  /** Somebody joins by an invitation, with what the inviting machine knows. */
  join(from: Machine, invitation: string): Machine {
    const { world } = this;
    const device = world.createName("device");
    const machine = world.addMachine(device, world.invitations.get(invitation)?.member ?? device);
    machine.links.add(invitation);
    machine.learn(from.known.byKey.values());
    const expires = machine.membership.list.invitations.get(invitation)?.expires;
    if (expires !== undefined && Date.parse(expires) <= world.now) {
      world.count("a join after the end was refused");
      return machine;
    }
    this.#signJoin(machine, { by: "invitation", key: invitation });
    return machine;
  }

  /** A member's second device joins, for which the first one vouches. */
  vouch(voucher: Machine): Machine {
    const { world } = this;
    const listed = voucher.membership.list.devices.get(voucher.device);
    const machine = world.addMachine(world.createName("second"), listed?.member ?? voucher.member);
    machine.learn(voucher.known.byKey.values());
    this.#signJoin(machine, { by: "device", key: voucher.device });
    world.count("a device vouched for another");
    return machine;
  }

  #signJoin(machine: Machine, proof: { readonly by: "invitation" | "device"; readonly key: string }): void {
    const body = { recipient: recipientOf(machine.device), proof: { ...proof, sig: "" } };
    this.world.sign(machine, "join", body);
    this.people.push(machine);
    checkMachine(this.world, machine);
  }

  /** The dossier gets its first members, most of whom the administrator takes in at once. */
  gather(size: number): void {
    const { world, administrator } = this;
    const { random } = world;
    for (let i = 0; i < size; i++) {
      const role = i === 0 || random.happens(0.5) ? "lead" : "observer";
      const invitation = this.invite(administrator, { role, uses: random.happens(0.6) ? "one" : "many" });
      if (invitation === null) continue;
      const machine = this.join(administrator, invitation);
      syncMachines(world, machine, administrator);
      if (random.happens(0.8)) changeList(world, administrator);
      syncMachines(world, machine, administrator);
    }
  }

  /**
   * Somebody confirms a handover as honest people do (rule 26): one that they may trust, one for each base, and none
   * against the handover that is followed.
   */
  confirm(machine: Machine, key: RecordKey): void {
    const { known, membership } = machine;
    const handover = known.handovers.get(key);
    if (!handover || !this.world.truth.approved.has(key)) return;
    if (!isMember(machine) || this.#hasConfirmedBeside(machine, handover)) return;
    const at = membership.terms.findIndex(({ base }) => base.key === handover.body.base);
    const followed = membership.terms[at + 1];
    if (at < 0 || (followed && followed.base.key !== key)) return;
    this.world.sign(machine, "confirm", { handover: key });
    this.world.count("a confirmation");
  }

  /** Somebody confirms a beginning of format 2, if there is one. */
  confirmBegin(machine: Machine): void {
    const { known, membership, inFormat1 } = machine;
    const [begin] = [...known.begins.keys()].filter((key) => this.world.truth.approved.has(key));
    if (membership.hasFormat2 || begin === undefined || inFormat1.authorOf(machine.device) === null) return;
    this.world.sign(machine, "confirm", { handover: begin });
    this.world.count("a beginning was confirmed");
  }

  #hasConfirmedBeside({ device, known }: Machine, { body: { base } }: RecordOf<"handover">): boolean {
    const own = [...known.confirmations.values()].filter(({ record }) => record.device === device);
    return own.some(({ body }) => known.handovers.get(body.handover)?.body.base === base);
  }
}

/** Whether what a machine writes would count there. */
export function isMember({ device, membership, inFormat1 }: Machine): boolean {
  if (!membership.hasFormat2) return inFormat1.authorOf(device) !== null;
  return currentRoleOfDevice(membership, device) !== null;
}
