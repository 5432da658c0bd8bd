import { ReceiptCoveredRecordFinder, listReceiptsInForce } from "#shared/ledger/queries/receipts.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { isControlRecordType, type DeviceId, type MemberId } from "#shared/records/envelope.ts";

/**
 * Returns the age recipients of every valid device of some members, including those that joined but are not adopted
 * yet.
 */
export function ageRecipientsOfMembers({ judgement }: Ledger, members: Iterable<MemberId>): readonly string[] {
  const wanted = new Set(members);
  const isOne = (device: DeviceId) => wanted.has(judgement.authorityOf(device)?.member ?? "");
  return [
    ...[...(judgement.team?.devices ?? [])].flatMap(([id, { recipients }]) => (isOne(id) ? recipients : [])),
    ...[...(judgement.team?.joined ?? [])].flatMap(([id, { join }]) => (isOne(id) ? [join.recipient] : [])),
  ];
}

/**
 * Selects the records of a packet: all of them or, with `since`, those that some of these members may lack according to
 * their receipts. Records about membership are always included: a packet that its reader cannot judge would be of no
 * use.
 */
export function selectPacketRecords(ledger: Ledger, since: readonly MemberId[] | null): readonly OpenedRecord[] {
  const records = [...ledger.records()].map(({ opened }) => opened);
  if (since === null) return records;
  const coverage = new ReceiptCoveredRecordFinder(ledger);
  const receipts = listReceiptsInForce(ledger);
  const held = since.map((member) => coverage.coveredBy(receipts.filter((each) => each.member === member)));
  return records.filter(({ key, record }) => isControlRecordType(record.type) || held.some((keys) => !keys.has(key)));
}
