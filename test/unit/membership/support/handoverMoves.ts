import type { DeviceId, MemberId } from "#shared/records/envelope.ts";
import type { RecordOf } from "./historyRecords.ts";
import { signHandover } from "./handoverApp.ts";
import type { Machine } from "./machine.ts";
import { checkMachine } from "./machineChecks.ts";
import { syncMachines } from "./syncMachines.ts";
import { isMember, type Team } from "./team.ts";

const MOST_HANDOVERS = 3;

/**
 * The office is handed over by the owner's sheet, or by two who are in office: on the administrator's machine or
 * another member's, which may know less. Whoever may confirms it, now or later.
 */
export function handOver(team: Team): void {
  const { world } = team;
  if (world.truth.approved.size >= MOST_HANDOVERS) return;
  const machine = world.random.happens(0.5) ? team.administrator : world.random.pick(world.honestMachines);
  const sheet = world.sheets.at(-1)!;
  if (!machine.membership.hasFormat2) return;
  if (machine.membership.sheets.at(-1)!.key !== sheet || world.random.happens(0.1)) return;
  new HandoverMove(team, machine, sheet).play();
}

class HandoverMove {
  readonly #team: Team;
  readonly #machine: Machine;
  readonly #sheet: string;
  readonly #office: readonly DeviceId[];
  /** Whether the devices in office are lost, and cut off. */
  readonly #isLost: boolean;

  constructor(team: Team, machine: Machine, sheet: string) {
    const { random } = team.world;
    this.#team = team;
    this.#machine = machine;
    this.#sheet = sheet;
    this.#office = random.shuffle([...machine.membership.administrators].sort());
    this.#isLost = random.happens(0.3);
  }

  play(): void {
    const { world } = this.#team;
    const newcomer = this.#pickNewcomer();
    const { administrators, list } = this.#machine.membership;
    if (administrators.has(newcomer.device) || list.devices.get(newcomer.device)?.cuts.length) return;
    const newSheet = world.random.happens(0.5) ? world.createName("sheet") : undefined;
    const kept = this.#pickKept();
    const handover = this.#sign(newcomer, kept, newSheet);
    world.truth.approved.add(handover.key);
    world.truth.honestlyListed.add(newcomer.device);
    newcomer.learn(this.#machine.known.byKey.values());
    this.#letConfirm(newcomer, handover);
    this.#takeOffice(newcomer, kept, handover, newSheet);
    for (const each of [newcomer, this.#machine]) checkMachine(world, each);
  }

  /** Somebody of the team, or a new device of somebody in office. */
  #pickNewcomer(): Machine {
    const { world, people } = this.#team;
    const { random } = world;
    if (random.happens(0.5) && people.length > 0) return random.pick(people);
    const [first] = this.#office;
    const member = this.#memberOf(first!) ?? first;
    const machine = world.addMachine(world.createName("office"), member);
    machine.learn(this.#machine.known.byKey.values());
    people.push(machine);
    return machine;
  }

  #memberOf(device: DeviceId): MemberId | undefined {
    return this.#machine.membership.list.devices.get(device)?.member;
  }

  /** One who had office may keep it; nobody keeps a stranger. */
  #pickKept(): readonly DeviceId[] {
    const { honestMachines, random } = this.#team.world;
    if (this.#isLost || random.happens(0.6)) return [];
    return this.#office.filter((device) => honestMachines.some((each) => each.device === device)).slice(0, 1);
  }

  #sign(newcomer: Machine, kept: readonly DeviceId[], newSheet: string | undefined): RecordOf<"handover"> {
    const { world } = this.#team;
    const { random } = world;
    const by = this.#pickSigner();
    if (by) world.count("a handover by two in office");
    if (kept.length > 0) world.count("a handover to two in office");
    const ends = this.#office.filter((device) => !kept.includes(device));
    const lost = this.#isLost ? this.#office : [];
    return signHandover(world, this.#machine, {
      sheet: this.#sheet,
      ...(by && { by }),
      newcomer: { device: newcomer.device, member: this.#memberOf(newcomer.device) ?? newcomer.member },
      kept,
      cuts: lost.map((device) => ({ device, last: this.#machine.lastRecordOf(device) })),
      ends: ends.map((device) => ({ device, closed: this.#isLost && random.happens(0.5), without: [] })),
      ...(newSheet !== undefined && { newSheet }),
    });
  }

  /** Where two are in office, one of them may sign instead of the sheet. */
  #pickSigner(): Machine | undefined {
    const { honestMachines, random } = this.#team.world;
    if (this.#office.length < 2 || random.happens(0.5)) return undefined;
    const { terms } = this.#machine.membership;
    return honestMachines.find(
      (each) => this.#office.includes(each.device) && isMember(each) && each.membership.terms.length === terms.length,
    );
  }

  #letConfirm(newcomer: Machine, handover: RecordOf<"handover">): void {
    const { world } = this.#team;
    const { random } = world;
    for (const each of random.shuffle(world.honestMachines).slice(0, random.between(1, 4))) {
      each.learn(this.#machine.known.byKey.values());
      this.#team.confirm(each, handover.key);
      if (random.happens(0.8)) syncMachines(world, each, this.#machine);
      newcomer.learn(each.known.byKey.values());
    }
  }

  #takeOffice(
    newcomer: Machine,
    kept: readonly DeviceId[],
    { key, body }: RecordOf<"handover">,
    newSheet: string | undefined,
  ): void {
    const team = this.#team;
    const term = newcomer.membership.terms.find(({ base }) => base.key === key);
    if (!term) return team.world.count("a handover waits");
    team.world.count(term.isProvisional ? "a provisional handover counted" : "a confirmed handover counted");
    for (const { device } of body.cuts) team.world.truth.honestlyCut.add(device);
    if (newSheet !== undefined && !term.isProvisional) team.world.sheets.push(newSheet);
    if (kept.length > 0 && !team.otherKeepers.includes(team.administrator)) team.otherKeepers.push(team.administrator);
    team.administrator = newcomer;
  }
}
