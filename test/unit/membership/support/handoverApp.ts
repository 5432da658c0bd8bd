import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { HandoverBody } from "#shared/records/kinds/handover.ts";
import { findOlderKeys } from "./dossierKeys.ts";
import { createDossierKey, recipientOf, type RecordOf } from "./historyRecords.ts";
import type { Machine } from "./machine.ts";
import type { World } from "./world.ts";

/** A handover to be signed. */
export interface HandoverPlan {
  readonly sheet: string;
  /** A machine in office that signs instead of the sheet. */
  readonly by?: Machine;
  readonly newcomer: { readonly device: DeviceId; readonly member: MemberId };
  /** Who stays in office. */
  readonly kept?: readonly DeviceId[];
  readonly cuts?: HandoverBody["cuts"];
  readonly ends: HandoverBody["ends"];
  readonly undo?: readonly RecordKey[];
  readonly newSheet?: string;
  /** The term that it follows; the current one of the machine if absent. */
  readonly base?: RecordKey;
  /** What it reaches; the heads of the machine if absent. */
  readonly after?: readonly RecordKey[];
  readonly isLow?: boolean;
}

/** Signs a handover on a machine, by what is known there. */
export function signHandover(world: World, machine: Machine, plan: HandoverPlan): RecordOf<"handover"> {
  const { terms, heads } = machine.membership;
  const body: HandoverBody = {
    base: plan.base ?? terms.at(-1)!.base.key,
    administrators: administratorsOf(machine, plan),
    cuts: plan.cuts ?? [],
    ends: plan.ends,
    undo: [...(plan.undo ?? [])],
    ...(plan.newSheet !== undefined && { sheet: { key: plan.newSheet, recipient: recipientOf(plan.newSheet) } }),
    key: createDossierKey(world.createName("key"), recipientsOf(machine, plan), findOlderKeys(machine, plan.sheet)),
  };
  const options = { after: plan.after ?? heads, isLow: plan.isLow ?? false };
  if (!plan.by) return world.signBySheet(machine, "handover", plan.sheet, body, options);
  const handover = world.sign(plan.by, "handover", body, options);
  machine.learn([handover]);
  return handover;
}

function administratorsOf(machine: Machine, { kept = [], newcomer }: HandoverPlan): HandoverBody["administrators"] {
  const { devices } = machine.membership.list;
  const staying = kept.map((device) => ({ device, member: devices.get(device)?.member ?? device, from: null }));
  const { device, member } = newcomer;
  const all = [...staying, { device, member, from: machine.lastRecordOf(device) }];
  return all.map((each) => ({ ...each, recipient: recipientOf(each.device) }));
}

function recipientsOf({ membership }: Machine, { cuts = [], newcomer, newSheet }: HandoverPlan): string[] {
  const cut = new Set(cuts.map(({ device }) => device));
  const listed = [...membership.list.devices.values()].filter(
    (each) => each.cuts.length === 0 && !cut.has(each.device),
  );
  const sheet = newSheet ?? membership.sheets.at(-1)!.key;
  return [...listed.map(({ device }) => device), newcomer.device, sheet].map(recipientOf);
}
