import type { Ledger } from "#shared/ledger/ledger.ts";
import { findUnknownDevices } from "#shared/ledger/queries/unknownDevices.ts";
import { RecordQuotaAccounts, RECORD_QUOTAS } from "#shared/members/recordQuotas.ts";
import type { Envelope, RecordKey } from "#shared/records/envelope.ts";
import { NOT_KEPT_BY_HUB_CODE } from "#shared/records/sync/noticesFromHub.ts";
import type { RefusedRecord } from "../session/localState.ts";

/** How many times as much as an honest hub keeps of unknown devices may be here before the hub is left alone. */
const FLOOD = 3;

/**
 * Returns the records to set aside after a hub has said that it does not keep some: of those that it named the ones that
 * take up a quota here, too; and those of unknown devices that it has not acknowledged, so that it refuses only once.
 */
export function selectRecordsHubDiscarded(
  { recordSet, judgement }: Ledger,
  named: readonly RecordKey[],
  unsent: readonly RecordKey[],
): readonly RecordKey[] {
  const accounts = new RecordQuotaAccounts(recordSet, judgement);
  const accountOf = (key: RecordKey) => {
    const record = recordSet.byKey.get(key);
    return record ? accounts.accountOf(record) : null;
  };
  const selected = [...named.filter((key) => accountOf(key) !== null)];
  return [...new Set([...selected, ...unsent.filter((key) => accountOf(key) === "unknown")])];
}

/**
 * Sorts what a hub has refused: records that it did not keep come `back` once their devices are listed, those of devices
 * that were put away are gone, and everything else stays aside.
 */
export function partitionRefusedRecords(
  { recordSet, judgement, putAway }: Ledger,
  refused: readonly RefusedRecord[],
): { readonly back: readonly RefusedRecord[]; readonly aside: readonly RefusedRecord[] } {
  const accounts = new RecordQuotaAccounts(recordSet, judgement);
  const [back, aside]: [RefusedRecord[], RefusedRecord[]] = [[], []];
  for (const each of refused) {
    const record = JSON.parse(each.text) as Envelope;
    if (putAway.devices.has(record.device)) continue;
    const isBack =
      each.code === NOT_KEPT_BY_HUB_CODE && accounts.accountOf({ key: each.key, text: each.text, record }) === null;
    (isBack ? back : aside).push(each);
  }
  return { back, aside };
}

/** Whether more of unknown devices is here than an honest hub and honest files could have brought. */
export function isFloodedByUnknownDevices(ledger: Ledger): boolean {
  const { records, bytes } = findUnknownDevices(ledger);
  const { unknown } = RECORD_QUOTAS;
  return records > FLOOD * unknown.records || bytes > FLOOD * unknown.bytes;
}
