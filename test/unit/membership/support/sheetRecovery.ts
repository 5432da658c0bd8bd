import { currentRoleOfDevice } from "#shared/members/membership/membership.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { RecordOf } from "./historyRecords.ts";
import { signHandover } from "./handoverApp.ts";
import type { Machine } from "./machine.ts";
import type { Recovery } from "./recoveryStart.ts";

/**
 * The owner hands the office to a new device by his sheet, and whoever may confirms it. Returns the new device, or null
 * where that is one of the limits of section 4; otherwise it is a failure that the handover is not confirmed.
 */
export function recoverBySheet(recovery: Recovery): Machine | null {
  const { team, before } = recovery;
  const { world } = team;
  if (before.sheets.at(-1)!.key !== world.sheets.at(-1)!) {
    world.count("recovery: a limit, neither administrator nor sheet");
    return null;
  }
  const member = before.list.devices.get(team.administrator.device)?.member ?? team.administrator.device;
  const newcomer = world.addMachine(world.createName("office"), member);
  newcomer.learn(world.records.values());
  world.truth.honestlyListed.add(newcomer.device);
  const handover = signRecovery(recovery, newcomer);
  letEverybodyConfirm(recovery, newcomer, handover);
  return hasOffice(recovery, newcomer, handover) ? newcomer : null;
}

function signRecovery({ team: { world }, before, honest }: Recovery, newcomer: Machine): RecordOf<"handover"> {
  const { stolenOffices } = world.truth;
  const undo = before.terms.map(({ base }) => base.key).filter((key) => world.records.get(key)!.actor === "thief");
  const isStolen = stolenOffices.size > 0;
  const ending = endingOffices(before, stolenOffices);
  const without = isStolen ? honest.thiefsChangesOf().filter((key) => before.effects.get(key) === "counts") : [];
  return signHandover(world, newcomer, {
    sheet: world.sheets.at(-1)!,
    newcomer,
    after: headsOfWhatCounts(before),
    cuts: isStolen ? ending.map((device) => ({ device, last: honest.lastOf(device) })) : [],
    ends: ending.map((device) => ({ device, closed: isStolen || undo.length > 0, without: [...without] })),
    undo,
    newSheet: world.createName("sheet"),
  });
}

/** Everybody in office, and whoever had office and lost his key to a thief. */
function endingOffices({ terms, administrators }: Recovery["before"], stolen: ReadonlySet<DeviceId>): DeviceId[] {
  const ever = terms.flatMap(({ base }) => base.administrators.map(({ device }) => device));
  return [...new Set([...administrators, ...ever.filter((device) => stolen.has(device))])];
}

/** The heads of everything that counts, and the base of the current term. */
function headsOfWhatCounts({ graph, terms, effects, undone }: Recovery["before"]): readonly RecordKey[] {
  const bases = terms.map(({ base }) => base.key).filter((key) => !undone.has(key));
  const counting = [...bases, ...[...effects].flatMap(([key, effect]) => (effect === "counts" ? [key] : []))];
  const named = new Set(counting.flatMap((key) => graph.complete.get(key)!.after));
  return [...new Set([...counting.filter((key) => !named.has(key)), terms.at(-1)!.base.key])].sort();
}

/** Whoever is honestly listed confirms, until the handover is confirmed. */
function letEverybodyConfirm({ team: { world } }: Recovery, newcomer: Machine, { key }: RecordOf<"handover">): void {
  const { approved, honestlyCut, honestlyListed } = world.truth;
  approved.add(key);
  for (const machine of world.honestMachines) {
    machine.learn(newcomer.known.byKey.values());
    const { terms } = machine.membership;
    if (terms.some(({ base }) => base.key === key) && !terms.at(-1)!.isProvisional) return;
    if (machine === newcomer || honestlyCut.has(machine.device) || !honestlyListed.has(machine.device)) continue;
    world.sign(machine, "confirm", { handover: key });
    newcomer.learn(machine.known.byKey.values());
  }
}

/** Whether the newcomer has the office for the rest of the recovery. */
function hasOffice(recovery: Recovery, newcomer: Machine, handover: RecordOf<"handover">): boolean {
  const { world } = recovery.team;
  const { administrators, terms } = newcomer.membership;
  const isInOffice = administrators.has(newcomer.device);
  const isStolen = world.truth.stolenOffices.size > 0;
  if (isInOffice && !(isStolen && terms.at(-1)!.isProvisional)) {
    world.count("recovery: by the sheet");
    return true;
  }
  const lead = findLeadWhoMayConfirm(recovery, newcomer, handover);
  if (lead) world.fail("P6", `${handover.key} is not followed firmly though ${lead.device} confirms it`);
  if (isInOffice) world.count("recovery: a limit, alone against the administrator's key");
  else world.count("recovery: a limit, no other lead");
  return false;
}

/** Finds an honest lead of another member, listed by a firm term, who could confirm. */
function findLeadWhoMayConfirm(
  { team: { world }, before }: Recovery,
  newcomer: Machine,
  { body }: RecordOf<"handover">,
): Machine | undefined {
  const { honestlyCut } = world.truth;
  const listed = listedByFirmTerms(world.records, before);
  const concerned = new Set([newcomer.member]);
  if (body.ends.length === 1) concerned.add(before.list.devices.get(body.ends[0]!.device)?.member ?? "");
  const ending = new Set(body.ends.map(({ device }) => device));
  return world.honestMachines.find(
    ({ device }) =>
      listed.has(device) &&
      !honestlyCut.has(device) &&
      !ending.has(device) &&
      currentRoleOfDevice(before, device) === "lead" &&
      !concerned.has(before.list.devices.get(device)!.member),
  );
}

/** The devices that changes upon firm terms list, as far as they count. */
function listedByFirmTerms(
  records: ReadonlyMap<RecordKey, { readonly key: RecordKey }>,
  { terms, graph, effects }: Recovery["before"],
): ReadonlySet<DeviceId> {
  const firm = new Set(terms.filter(({ isProvisional }) => !isProvisional).map(({ base }) => base.key));
  const counting = [...records.keys()].filter((key) => effects.get(key) === "counts");
  return new Set(
    counting.flatMap((key) => {
      const each = graph.complete.get(key)!;
      return each.kind === "change" && firm.has(each.body.base) ? each.body.adds.map(({ device }) => device) : [];
    }),
  );
}
