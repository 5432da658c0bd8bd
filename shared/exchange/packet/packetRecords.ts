import { ReceiptCoverage, receiptsOf } from "#shared/ledger/queries/receipts.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { isControlType, type DeviceId, type MemberId } from "#shared/records/envelope.ts";

/** The age recipients of every device of some members that stands, joined and not adopted yet ones too. */
export function recipientsOf({ judgement }: Ledger, members: Iterable<MemberId>): readonly string[] {
  const { roster, admissions } = judgement;
  const wanted = new Set(members);
  const isOne = (device: DeviceId) => wanted.has(judgement.authorityOf(device)?.member ?? "");
  return [
    ...[...(roster?.devices ?? [])].flatMap(([id, { device }]) => (isOne(id) ? [device.recipient] : [])),
    ...[...admissions].flatMap(([id, { join }]) => (isOne(id) ? [join.recipient] : [])),
  ];
}

/**
 * What a packet holds: everything, or (`since`) what some of these members may lack, as far as their receipts say what
 * they have. Who is a member comes along always: a packet that the reader cannot judge would be of no use.
 */
export function selectPacketRecords(ledger: Ledger, since: readonly MemberId[] | null): readonly OpenedRecord[] {
  const records = [...ledger.records()].map(({ opened }) => opened);
  if (since === null) return records;
  const coverage = new ReceiptCoverage(ledger);
  const receipts = receiptsOf(ledger);
  const held = since.map((member) => coverage.coveredBy(receipts.filter((each) => each.member === member)));
  return records.filter(({ key, record }) => isControlType(record.type) || held.some((keys) => !keys.has(key)));
}
