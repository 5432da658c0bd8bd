import type { RecordKey } from "#shared/records/envelope.ts";
import type { LastRecord } from "#shared/records/kinds/membershipChange.ts";
import type { Role } from "#shared/records/recordKind.ts";
import { currentRoleOfDevice } from "#shared/members/membership/membership.ts";
import { emptyChange, recipientOf } from "../historyRecords.ts";
import { signHandover } from "../handoverApp.ts";
import type { Machine } from "../machine.ts";
import { Team } from "../team.ts";
import { World } from "../world.ts";
import { addMember, confirm, shareEverything, type Attack } from "./attack.ts";

/** A dossier with one observer, whose role is changed on two machines of the administrator. */
class RoleScene {
  readonly world = new World(21);
  readonly owner = new Team(this.world).owner;
  readonly anna = addMember(this.world, this.owner, "observer");
  readonly copy = this.world.copyMachine(this.owner, "honest");

  /** Gives Anna a role on a machine of the administrator, from the record after `last` on. */
  giveRole(machine: Machine, role: Role, last: LastRecord | null = null): void {
    const { terms, heads } = machine.membership;
    const base = machine === this.copy ? machine.known.first!.key : terms.at(-1)!.base.key;
    this.sign(machine, base, { roles: [{ device: this.anna.device, role, last }] }, heads);
  }

  sign(
    machine: Machine,
    base: RecordKey,
    change: Partial<ReturnType<typeof emptyChange>>,
    after: readonly RecordKey[],
  ): void {
    this.world.sign(machine, "change", { ...emptyChange(base), ...change }, { after });
  }

  get role(): Role | null {
    shareEverything(this.world);
    return currentRoleOfDevice(this.anna.membership, this.anna.device);
  }
}

function playRoles(play: (scene: RoleScene) => void): Role | null {
  const scene = new RoleScene();
  play(scene);
  return scene.role;
}

const at = (seq: number): LastRecord => ({ key: `record${seq}`, seq });

/** Rule 7, one part after the other. */
export const roles: Attack = {
  title:
    "of two changes of a role the later term's holds, then the later record's, then the later change, then the lesser role",
  play: () => ({
    "a later term": playRoles((scene) => {
      const lead = addMember(scene.world, scene.owner, "lead");
      scene.giveRole(scene.copy, "reader", at(5));
      const ends = [{ device: scene.owner.device, closed: false, without: [] }];
      const sheet = scene.world.sheets[0]!;
      confirm(scene.world, lead, signHandover(scene.world, scene.owner, { sheet, newcomer: scene.anna, ends }));
    }),
    "a later record": playRoles((scene) => {
      scene.giveRole(scene.copy, "lead", at(5));
      for (let i = 0; i < 3; i++) scene.giveRole(scene.owner, "reader", at(2));
    }),
    "a later change": playRoles((scene) => {
      scene.giveRole(scene.owner, "reader");
      scene.giveRole(scene.owner, "lead");
    }),
    "two at once": playRoles((scene) => {
      scene.giveRole(scene.owner, "lead");
      scene.giveRole(scene.copy, "reader");
    }),
  }),
  expected: { "a later term": "lead", "a later record": "lead", "a later change": "lead", "two at once": "reader" },
};

export const listedTwice: Attack = {
  title: "a device that two changes list begins with the higher role",
  play: () =>
    playRoles((scene) => {
      const { device } = scene.anna;
      const adds = [{ device, member: device, recipient: recipientOf(device), role: "reader" as const }];
      scene.sign(scene.owner, scene.owner.known.first!.key, { adds }, scene.owner.membership.heads);
    }),
  expected: "observer",
};
