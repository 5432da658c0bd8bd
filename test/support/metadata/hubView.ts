import { encodeUtf8 } from "#shared/base/bytes.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { paddedSizeOf } from "#shared/records/bodyPadding.ts";
import { SEAL_NONCE_BYTES, SEAL_TAG_BYTES } from "#shared/records/sealBody.ts";
import { drawBatchDelay, roundDownToDay } from "#shared/records/sync/sendPace.ts";
import type { Random } from "../random.ts";
import type { WrittenKind, WrittenRecord } from "./writingDay.ts";

/** How a team's app sends. */
export interface SendingWay {
  readonly isPadded: boolean;
  readonly isBatched: boolean;
}

/** What a hub has of a record besides the envelope's `type`, `of` and `after`: its length, and times. */
export interface SeenRecord {
  readonly kind: WrittenKind;
  readonly device: number;
  /** Bytes of the sealed body. */
  readonly length: number;
  /** Bytes of the envelope and the sealed body. */
  readonly bytes: number;
  /** When it arrived, and when it claims to have been written, in ms. */
  readonly arrived: number;
  readonly claimed: number;
}

/** What a hub sees of records, in the order of their arrival. */
export function seeAtHub(
  written: readonly WrittenRecord[],
  { isPadded, isBatched }: SendingWay,
  random: Random,
): readonly SeenRecord[] {
  const leaves = new Map<number, number>();
  const seen = written.map(({ kind, body, device, time }): SeenRecord => {
    if (isBatched && (leaves.get(device) ?? 0) < time) leaves.set(device, time + drawBatchDelay(() => random.next()));
    const iso = new Date(time).toISOString();
    const at = isBatched ? roundDownToDay(iso) : iso;
    const clear = encodeUtf8(toCanonicalJson(body)).length;
    const length = SEAL_NONCE_BYTES + (isPadded ? paddedSizeOf(clear) : clear) + SEAL_TAG_BYTES;
    const bytes = length + envelopeBytes(kind, at);
    return { kind, device, length, bytes, arrived: isBatched ? leaves.get(device)! : time, claimed: Date.parse(at) };
  });
  return seen.sort((a, b) => a.arrived - b.arrived);
}

const HASH = "ab".repeat(32);

function envelopeBytes(type: string, at: string): number {
  const envelope = {
    v: 1,
    type,
    device: HASH,
    seq: 100,
    prev: HASH,
    at,
    key: HASH.slice(0, 32),
    body: HASH,
    sealed: HASH,
    sig: HASH + HASH,
  };
  return encodeUtf8(toCanonicalJson(envelope)).length;
}

const log = (ms: number) => Math.log2(1 + Math.max(0, ms));
const NEVER = 24 * 3_600_000;

/** The numbers by which a classifier may tell what a record is: its length, and its times beside those around it. */
export function featuresOf(seen: readonly SeenRecord[]): readonly (readonly number[])[] {
  return seen.map((each, i) => {
    const { device, length, arrived, claimed } = each;
    const before = seen
      .slice(0, i)
      .reverse()
      .find((other) => other.device === device);
    const after = seen.slice(i + 1).find((other) => other.device === device);
    const near = seen.filter((other) => Math.abs(other.arrived - arrived) < 5 * 60_000);
    return [
      length,
      log(arrived - (before?.arrived ?? arrived - NEVER)),
      log((after?.arrived ?? arrived + NEVER) - arrived),
      log(arrived - (seen[i - 1]?.arrived ?? arrived - NEVER)),
      log((seen[i + 1]?.arrived ?? arrived + NEVER) - arrived),
      log(claimed - (before?.claimed ?? claimed - NEVER)),
      log((after?.claimed ?? claimed + NEVER) - claimed),
      (arrived / 3_600_000) % 24,
      near.length,
      near.filter((other) => other.device === device).length,
    ];
  });
}
