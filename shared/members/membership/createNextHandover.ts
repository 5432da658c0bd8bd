import { refusal, type Outcome } from "#shared/base/result.ts";
import type { DeviceId, MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { RecoverySheetPublicKeys } from "#shared/records/kinds/dossier.ts";
import { handoverRecordKind, type HandoverBody } from "#shared/records/kinds/handover.ts";
import { makeDossierKeyOpeningOlder } from "./makeDossierKeyOpeningOlder.ts";
import type { Membership } from "./membership.ts";
import type { MembershipChangeContext } from "./createNextMembershipChange.ts";

/** Somebody who comes into office. */
interface Newcomer {
  readonly device: DeviceId;
  readonly recipient: string;
  readonly member: MemberId;
}

/** Whom a handover gives the office, and whose office it ends. */
export interface PlannedHandover {
  /** Absent if somebody's office only ends. */
  readonly newcomer?: Newcomer;
  /** Devices in office that keep it. The office of the others ends. */
  readonly keeps: readonly DeviceId[];
  /** Devices to cut, such as a lost laptop. */
  readonly cuts: readonly DeviceId[];
  /**
   * If somebody else has a former administrator's key: the changes that its owner did not make. The office is closed,
   * and of what the key signs only what is here and not among these keeps its effect.
   */
  readonly stolen?: { readonly forged: readonly RecordKey[] };
  /** Handovers to undo, such as a thief's. */
  readonly undo?: readonly RecordKey[];
  /** The sheet that replaces the one before. */
  readonly sheet?: RecoverySheetPublicKeys;
}

/**
 * Creates the handover of the office, by rules 8 to 13 of `docs/membership.md`. It names all heads and brings a new key,
 * sealed to every member who remains and to the sheet.
 * @returns a refusal: `recovery.already`, `recovery.device-cut` or `roster.full`
 */
export async function createNextHandover(
  membership: Membership,
  maker: MembershipChangeContext,
  planned: PlannedHandover,
): Promise<Outcome<{ body: HandoverBody; after: readonly RecordKey[] }>> {
  const { administrators, list } = membership;
  const { newcomer } = planned;
  if (newcomer && administrators.has(newcomer.device)) return refusal("recovery.already");
  const isCut = newcomer && (list.devices.get(newcomer.device)?.cuts.length ?? 0) > 0;
  if (isCut || (newcomer && planned.cuts.includes(newcomer.device))) return refusal("recovery.device-cut");
  const ended = [...administrators].filter((device) => !planned.keeps.includes(device));
  const body = handoverRecordKind.body.safeParse({
    base: membership.terms.at(-1)!.base.key,
    administrators: administratorsAfter(membership, maker, planned),
    cuts: planned.cuts.map((device) => ({ device, last: maker.lastOf(device) })),
    ends: ended.map((device) => ({
      device,
      closed: planned.stolen !== undefined,
      without: [...(planned.stolen?.forged ?? [])],
    })),
    undo: [...(planned.undo ?? [])],
    ...(planned.sheet && { sheet: planned.sheet }),
    key: await makeDossierKeyOpeningOlder(membership, maker.keys, recipientsAfter(membership, planned)),
  });
  return body.success ? { body: body.data, after: membership.heads } : refusal("roster.full");
}

function administratorsAfter(
  { terms }: Membership,
  { lastOf }: MembershipChangeContext,
  { newcomer, keeps }: PlannedHandover,
): HandoverBody["administrators"] {
  const kept = terms.at(-1)!.base.administrators.filter((each) => keeps.includes(each.device));
  return [...kept, ...(newcomer ? [{ ...newcomer, from: lastOf(newcomer.device) }] : [])];
}

/** Returns the recipients of the new key. Invitations are not among them: they end with the next change. */
function recipientsAfter(
  { list, joined, sheets }: Membership,
  { cuts, newcomer, sheet }: PlannedHandover,
): readonly string[] {
  const members = [...list.devices.values()].filter((each) => each.cuts.length === 0 && !cuts.includes(each.device));
  const joining = [...joined.values()].filter((each) => !each.isClosed && !cuts.includes(each.device));
  const recipients = [...members.flatMap((each) => [...each.recipients]), ...joining.map((each) => each.recipient)];
  return [...new Set([...recipients, ...(newcomer ? [newcomer.recipient] : []), (sheet ?? sheets.at(-1)!).recipient])];
}
