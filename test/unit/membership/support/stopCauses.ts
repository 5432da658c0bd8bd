import { roleAtRecordNumber, type ListedDevice } from "#shared/members/membership/memberList.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import { ROLES, type Role } from "#shared/records/recordKind.ts";
import type { HistoryRecord, RecordOf } from "./historyRecords.ts";
import type { Machine } from "./machine.ts";
import { findVoidCause } from "./voidCauses.ts";
import type { World } from "./world.ts";

/** Why a record stopped counting. `isLawful` is false if nothing explains it, `isByThief` if a thief's act does. */
export interface StopCause {
  readonly text: string;
  readonly isLawful: boolean;
  readonly isByThief: boolean;
}

const lawful = (text: string): StopCause => ({ text, isLawful: true, isByThief: false });
const byThief = (text: string): StopCause => ({ text: `${text} by a thief`, isLawful: true, isByThief: true });
const unlawful = (text: string): StopCause => ({ text, isLawful: false, isByThief: false });

/** Finds why a record that counted on a machine does not count any more (P4). */
export function findStopCause(world: World, machine: Machine, key: RecordKey): StopCause {
  const record = machine.known.byKey.get(key)!;
  if (record.kind === "dossier") return unlawful("the first record does not count");
  if (record.kind === "begin") return unlawful("a beginning does not count any more");
  if (record.kind === "handover" || record.kind === "change" || record.kind === "roster") {
    const cause = findVoidCause(machine, key);
    return cause === null ? unlawful(`a ${record.kind} is void for nothing`) : lawful(cause);
  }
  return new StopInquiry(world, machine).askDevice(record.record.device, record);
}

type Statement = RecordOf<"confirm" | "join" | "note">;

class StopInquiry {
  readonly #world: World;
  readonly #machine: Machine;
  readonly #asked = new Set<DeviceId>();

  constructor(world: World, machine: Machine) {
    this.#world = world;
    this.#machine = machine;
  }

  /** Why what a device says does not count. */
  askDevice(device: DeviceId, record: Statement): StopCause {
    this.#asked.add(device);
    const { list, joined } = this.#machine.membership;
    const listed = list.devices.get(device);
    if (listed) return listed.cuts.length > 0 ? this.#askCuts(listed) : this.#askRoles(listed, record);
    const join = joined.get(device);
    if (join?.isClosed && join.invitation !== null)
      return this.#askClosing(join.invitation, list.closed.get(join.invitation));
    if (join && !join.isClosed) return lawful("the role of an invitation or a voucher");
    return this.#askListings(device, record);
  }

  #askCuts({ device, since, cuts }: ListedDevice): StopCause {
    const records = cuts.map(({ by }) => this.#record(by));
    if (records.some(({ actor }) => actor === "honest")) return lawful("cut by somebody honest");
    const isAllowed = records.every((record) => this.#isThiefsToTake(record, device, since));
    return isAllowed ? byThief("cut") : unlawful("cut by a thief who may not");
  }

  /** A stolen key in office can do anything until it is closed; a provisional administrator only within rule 13. */
  #isThiefsToTake(record: HistoryRecord, device: DeviceId, since: number): boolean {
    const { terms } = this.#machine.membership;
    const provisional = terms.filter(({ isProvisional }) => isProvisional).map(({ base }) => base);
    if (record.kind === "handover") return provisional.some(({ key }) => key === record.key);
    if (this.#world.truth.stolenOffices.has(record.record.device)) return true;
    const isEnded = provisional.some(({ ends }) => ends.some((end) => end.device === device));
    return this.#isProvisionalOffice(record.record.device) && (isEnded || terms[since]!.isProvisional);
  }

  #isProvisionalOffice(device: DeviceId): boolean {
    return this.#machine.membership.terms.some(
      ({ base, isProvisional }) => isProvisional && base.administrators.some((each) => each.device === device),
    );
  }

  /** Who said that the device has less than the role which this record takes. */
  #askRoles(listed: ListedDevice, statement: Statement): StopCause {
    const isLess = (role: Role) => isBelow(role, statement);
    if (!isLess(roleAtRecordNumber(listed, statement.record.seq))) return unlawful("set aside for nothing");
    const speakers = [...this.#machine.membership.graph.complete.values()].flatMap((each) => {
      if (each.kind !== "change" || this.#machine.verdicts.get(each.key) !== "counts") return [];
      const said = [...each.body.roles, ...each.body.adds];
      return said.some(({ device, role }) => device === listed.device && isLess(role)) ? [this.#record(each.key)] : [];
    });
    if (speakers.some(({ actor }) => actor === "honest")) return lawful("a lesser role");
    if (speakers.length === 0) return lawful("who gave the role has no effect");
    // What a provisional term says of a role has no effect on whom firm terms list: another one must explain it.
    const isAllowed = speakers.some((each) => this.#isThiefsToTake(each, listed.device, listed.since));
    return isAllowed ? byThief("a lesser role") : unlawful("a lesser role by a thief who may not");
  }

  #askClosing(invitation: string, by: RecordKey | undefined): StopCause {
    if (by === undefined) return unlawful("its join is late, and was not before");
    const record = this.#record(by);
    if (record.actor === "honest") return lawful("its invitation was closed");
    const { device } = record.record;
    const isProvisional = this.#isProvisionalOffice(device) && !this.#isOpenedByFirmTerm(invitation);
    const isAllowed = this.#world.truth.stolenOffices.has(device) || isProvisional;
    return isAllowed
      ? byThief("its invitation was closed")
      : unlawful("its invitation was closed by a thief who may not");
  }

  #isOpenedByFirmTerm(invitation: string): boolean {
    const { terms, effects } = this.#machine.membership;
    const provisional = new Set(terms.filter(({ isProvisional }) => isProvisional).map(({ base }) => base.key));
    return [...this.#machine.membership.graph.complete.values()].some(
      (each) =>
        each.kind === "change" &&
        effects.get(each.key) === "counts" &&
        !provisional.has(each.body.base) &&
        each.body.opens.some((opened) => opened.key === invitation),
    );
  }

  /** Nothing that counts lists it: whatever listed it must have lost its effect for a cause. */
  #askListings(device: DeviceId, statement: Statement): StopCause {
    const listing = this.#machine.known.all().filter((record) => this.#lists(record, device));
    const causes = listing.map(({ key }) => findVoidCause(this.#machine, key));
    const vouchers = this.#vouchersOf(device).map((voucher) => this.askDevice(voucher, statement));
    const isLostToThief = causes.some((cause) => cause === "rival" || cause === "upon a rival" || cause === "undone");
    if (isLostToThief && this.#hasThiefsConfirmedTerm()) return unlawful("unlisted by a thief's term");
    const explained = causes.filter((cause) => cause !== null);
    const other = vouchers.find(({ isLawful }) => !isLawful) ?? vouchers.find((each) => each.isByThief) ?? vouchers[0];
    if (explained.length === 0) return other ?? unlawful("listed by nobody, for no cause");
    if (other?.isByThief) return other;
    return lawful(`listed only by: ${[...new Set(explained)].sort().join(", ")}`);
  }

  #lists(record: HistoryRecord, device: DeviceId): boolean {
    if (record.kind === "handover") return record.body.administrators.some((each) => each.device === device);
    const change = this.#machine.membership.graph.complete.get(record.key);
    if (change?.kind !== "change") return false;
    const { adds, opens } = change.body;
    const proofs = this.#joinsOf(device).map(({ body }) => body.proof.key);
    return adds.some((each) => each.device === device) || opens.some(({ key }) => proofs.includes(key));
  }

  #joinsOf(device: DeviceId): RecordOf<"join">[] {
    return [...this.#machine.known.joins.values()].filter(({ record }) => record.device === device);
  }

  #vouchersOf(device: DeviceId): DeviceId[] {
    const proofs = this.#joinsOf(device).map(({ body }) => body.proof);
    return proofs.flatMap(({ by, key }) => (by === "device" && !this.#asked.has(key) ? [key] : []));
  }

  #hasThiefsConfirmedTerm(): boolean {
    const confirmed = this.#machine.membership.terms.filter(({ isProvisional }) => !isProvisional);
    return confirmed.some(({ base }) => this.#record(base.key).actor === "thief");
  }

  #record(key: RecordKey): HistoryRecord {
    return this.#machine.known.byKey.get(key)!;
  }
}

/** Whether a role is less than a statement takes. */
function isBelow(role: Role, statement: Statement): boolean {
  if (statement.kind !== "note") return false;
  return ROLES.indexOf(role) > ROLES.indexOf(statement.body.isForLeads ? "lead" : "observer");
}
