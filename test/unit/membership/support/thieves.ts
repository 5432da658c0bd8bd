import { currentRoleOfDevice } from "#shared/members/membership/membership.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { MembershipChangeBody, DeviceCut } from "#shared/records/kinds/membershipChange.ts";
import { findHeldKeys } from "./dossierKeys.ts";
import { createDossierKey, createRosterDossierKey, emptyChange, recipientOf } from "./historyRecords.ts";
import { signHandover } from "./handoverApp.ts";
import type { Machine } from "./machine.ts";
import { checkMachine } from "./machineChecks.ts";
import type { Team } from "./team.ts";
import type { World } from "./world.ts";

/** Who a thief is: by what he has stolen. */
export type ThiefKind =
  "administrator's key" | "former administrator's key" | "sheet" | "former sheet" | "member's key";

/** A thief, who sees some of what honest people write, and gives them some of what he signs. */
export abstract class Thief {
  readonly kind: ThiefKind;
  readonly machine: Machine;
  protected readonly world: World;

  constructor(kind: ThiefKind, machine: Machine, world: World) {
    this.kind = kind;
    this.machine = machine;
    this.world = world;
  }

  /** Signs something that does harm. */
  protected abstract attack(): void;

  act(): void {
    const { random, honestMachines } = this.world;
    this.world.count("a thief's act");
    const [source, target] = [random.pick(honestMachines), random.pick(honestMachines)];
    if (random.happens(0.7)) this.machine.learn(random.some(source.known.all(), 0.8));
    this.attack();
    target.learn(random.some(this.machine.known.all(), 0.8));
    checkMachine(this.world, target);
  }

  protected get devices(): DeviceId[] {
    return [...this.machine.membership.list.devices.keys()];
  }

  protected get currentBase(): RecordKey {
    return this.machine.membership.terms.at(-1)!.base.key;
  }

  /** Cuts of some devices, at nothing or at what is known of them. */
  protected cutsOf(devices: readonly DeviceId[]): DeviceCut[] {
    const isAtNothing = () => this.world.random.happens(0.5);
    return devices.map((device) => ({ device, last: isAtNothing() ? null : this.machine.lastRecordOf(device) }));
  }

  protected pickRecord(): RecordKey {
    const { first, handovers, changes } = this.machine.known;
    return this.world.random.pick([first!.key, ...handovers.keys(), ...changes.keys()]);
  }
}

/** Has the key of somebody who is or was in office, and forks the list from wherever he likes. */
class OfficeThief extends Thief {
  protected attack(): void {
    const { random } = this.world;
    if (!this.machine.membership.hasFormat2 && random.happens(0.7)) return this.#attackInFormat1();
    const { terms, heads, list } = this.machine.membership;
    const base = random.pick(terms).base.key;
    const accomplice = this.world.createName("accomplice");
    const after = random.happens(0.5) ? [base] : random.happens(0.5) ? [this.pickRecord()] : heads;
    const change: MembershipChangeBody = {
      ...emptyChange(random.happens(0.8) ? this.currentBase : base),
      adds: random.happens(0.6) ? [listingOf(accomplice, "lead")] : [],
      cuts: this.cutsOf(random.some(this.devices, 0.4)),
      roles: random.happens(0.2) ? [{ device: random.pick(this.devices), role: "reader", last: null }] : [],
      closes: random.some([...list.invitations.keys()], 0.3),
      ...(random.happens(0.6) && { key: this.#ownKey(accomplice) }),
    };
    this.world.sign(this.machine, "change", change, { after, isLow: random.happens(0.7) });
  }

  /** Forks the rosters, which in format 1 the lower key decides, or begins format 2 from before others came. */
  #attackInFormat1(): void {
    const { random } = this.world;
    const { known, device } = this.machine;
    const base = known.first!.key;
    const parent = random.pick([base, ...known.rosters.keys()]);
    if (random.happens(0.3)) {
      this.world.sign(this.machine, "begin", { base }, { after: [parent], isLow: true });
      return;
    }
    const { body } = this.machine.inFormat1.roster;
    const accomplice = this.world.createName("accomplice");
    const entry = { device: accomplice, recipient: recipientOf(accomplice), spans: [{ role: "lead" as const }] };
    const kept = body.members.filter(
      ({ devices }) => devices.some((each) => each.device === device) || random.happens(0.6),
    );
    const { id, to } = this.#ownKey(accomplice)!;
    const key = createRosterDossierKey(id, to);
    const members = [...kept, { id: accomplice, devices: [entry] }];
    this.world.sign(
      this.machine,
      "roster",
      { ...body, members, keys: [key] },
      { after: [parent], isLow: random.happens(0.7) },
    );
  }

  #ownKey(accomplice: DeviceId): MembershipChangeBody["key"] {
    const recipients = [this.machine.device, accomplice].map(recipientOf);
    return createDossierKey(this.world.createName("key"), recipients, [...findHeldKeys(this.machine)]);
  }
}

/** Has a recovery sheet, in force or replaced, and hands the office to himself or to anybody. */
class SheetThief extends Thief {
  readonly #sheet: string;
  readonly #owner: DeviceId;

  constructor(kind: ThiefKind, machine: Machine, { world, owner }: Team, sheet: string) {
    super(kind, machine, world);
    this.#sheet = sheet;
    this.#owner = owner.device;
  }

  protected attack(): void {
    const { world, machine } = this;
    this.#handOver();
    if (machine.membership.administrators.has(machine.device)) this.#changeTheList();
    else if (world.random.happens(0.1)) world.sign(machine, "note", { isForLeads: false });
  }

  #handOver(): void {
    const { world, machine } = this;
    const { random } = world;
    const { base } = random.pick(machine.membership.terms);
    const newcomer = random.happens(0.7)
      ? { device: machine.device, member: machine.member }
      : { device: random.pick(this.devices), member: "stranger" };
    const isEnding = random.happens(0.8);
    const others = random.some(this.devices, 0.6).filter((device) => device !== newcomer.device);
    const handover = signHandover(world, machine, {
      sheet: this.#sheet,
      newcomer,
      base: base.key,
      after: random.happens(0.5) ? [base.key] : [...new Set([base.key, this.pickRecord()])].sort(),
      cuts: this.cutsOf(others),
      ends: (isEnding ? base.administrators : []).map(({ device }) => ({
        ...{ device, closed: random.happens(0.7), without: [] },
      })),
      undo: random.happens(0.3) ? machine.membership.terms.slice(1).map((term) => term.base.key) : [],
      newSheet: world.createName("thief's-sheet"),
      isLow: true,
    });
    world.sign(machine, "confirm", { handover: handover.key });
  }

  /** Once his machine holds him to be in office, he cuts and closes whatever he can. */
  #changeTheList(): void {
    const { world, machine } = this;
    const { random } = world;
    const { heads, list } = machine.membership;
    const others = random.some(this.devices, 0.5).filter((device) => device !== machine.device);
    const change: MembershipChangeBody = {
      ...emptyChange(this.currentBase),
      cuts: others.map((device) => ({ device, last: null })),
      roles: random.happens(0.3) ? [{ device: random.pick(this.devices), role: "reader", last: null }] : [],
      closes: random.some([...list.invitations.keys()], 0.4),
      closed: random.happens(0.5) ? [{ device: this.#owner, upto: [], without: [] }] : [],
    };
    world.sign(machine, "change", change, { after: heads, isLow: true });
  }
}

/** Has the key of a member, as a rule of one who is not in office, and may be a lead. */
class MemberThief extends Thief {
  protected attack(): void {
    const { random } = this.world;
    if (random.happens(0.5)) this.#write();
    else if (random.happens(0.5)) this.#confirm();
    else this.#listHimself();
  }

  #write(): void {
    const [dossierKey] = this.machine.membership.keysInForce;
    this.world.sign(this.machine, "note", { isForLeads: false }, dossierKey === undefined ? {} : { dossierKey });
  }

  /** He confirms a handover of the owner's, even against the one that is followed. */
  #confirm(): void {
    const honest = [...this.machine.known.handovers.values()].filter(({ actor }) => actor === "honest");
    const handover = honest.length > 0 ? this.world.random.pick(honest).key : "no-handover";
    this.world.sign(this.machine, "confirm", { handover });
  }

  #listHimself(): void {
    const { device, membership } = this.machine;
    const key = createDossierKey(this.world.createName("key"), [recipientOf(device)]);
    const change = { ...emptyChange(this.currentBase), adds: [listingOf(device, "lead")], key };
    this.world.sign(this.machine, "change", change, { after: membership.heads });
  }
}

function listingOf(
  device: DeviceId,
  role: MembershipChangeBody["adds"][number]["role"],
): MembershipChangeBody["adds"][number] {
  return { device, member: device, recipient: recipientOf(device), role };
}

/** Something is stolen from the team. Returns null if there is nobody to steal it from. */
export function createThief(kind: ThiefKind, team: Team): Thief | null {
  const { world, owner, administrator, people } = team;
  if (kind === "administrator's key" || kind === "former administrator's key") {
    const victim = kind === "administrator's key" ? administrator : owner;
    world.truth.stolenOffices.add(victim.device);
    return new OfficeThief(kind, world.copyMachine(victim, "thief"), world);
  }
  if (kind === "member's key") {
    const victims = people.filter(({ membership, device }) => currentRoleOfDevice(membership, device) !== null);
    if (victims.length === 0) return null;
    return new MemberThief(kind, world.copyMachine(world.random.pick(victims), "thief"), world);
  }
  const machine = world.addMachine(world.createName("thief"), "thief", "thief");
  machine.learn(world.random.pick(world.honestMachines).known.byKey.values());
  return new SheetThief(kind, machine, team, kind === "sheet" ? world.sheets.at(-1)! : world.sheets[0]!);
}
