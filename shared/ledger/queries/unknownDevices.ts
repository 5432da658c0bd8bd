import { encodeUtf8 } from "#shared/base/bytes.ts";
import { createPutAwayExemption } from "#shared/members/putAwayDevices.ts";
import { message } from "#shared/messages/messages.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { OpenedRecord, JudgeableRecord } from "#shared/records/validator.ts";
import type { Ledger } from "../ledger.ts";

/** What is here of devices that nobody in office has named, and whose joins do not count. */
export interface UnknownDevices {
  readonly devices: ReadonlySet<DeviceId>;
  readonly records: number;
  readonly bytes: number;
}

/** Says how much is here of unknown devices, and that it changes nothing. */
export function describeUnknownDevices({ devices, records, bytes }: UnknownDevices): string {
  const size = Math.max(0.1, Math.round((10 * bytes) / 1024 / 1024) / 10);
  return message("put-away.found", { records, devices: devices.size, size });
}

/** Returns the size of a record as this machine has it: its text and its body, in bytes. */
export function recordSizeInBytes({ text, bytes, clear }: JudgeableRecord & Partial<OpenedRecord>): number {
  return text.length + (bytes?.length ?? (clear && clear !== "derived" ? encodeUtf8(clear.text).length : 0));
}

/**
 * Finds the unknown devices with records here. Those that ask to be let in, by an invitation that is over, are another
 * matter: a person decides about them.
 */
export function findUnknownDevices({ recordSet, judgement }: Ledger): UnknownDevices {
  const isExempt = createPutAwayExemption(recordSet, judgement);
  const devices = new Set<DeviceId>();
  let [records, bytes] = [0, 0];
  for (const each of recordSet.byKey.values()) {
    const { device } = each.record;
    if (isExempt(device) || judgement.team?.joined.has(device)) continue;
    devices.add(device);
    [records, bytes] = [records + 1, bytes + recordSizeInBytes(each)];
  }
  return { devices, records, bytes };
}
