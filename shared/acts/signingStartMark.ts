import { tryCanonicalJson, type Json } from "../base/canonicalJson.ts";
import { encodeUtf8 } from "../base/bytes.ts";
import { sha256 } from "../base/hash.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { OpenedRecord } from "../records/validator.ts";
import type { DeviceId, RecordKey } from "../records/envelope.ts";
import type { Act } from "./act.ts";

/**
 * What is stored before an act is signed that must be signed once only, even if the app is killed meanwhile: where the
 * device's chain ended, and the hash of the act's first body. A record beyond that end with that body is the act's.
 */
export interface SigningStartMark {
  readonly device: DeviceId;
  /** The number of the device's last record; -1 if there is none. */
  readonly after: number;
  readonly hash: string;
}

/** Returns the mark to store before an act is signed. */
export function createSigningStartMark(act: Act, ledger: Ledger, device: DeviceId): SigningStartMark {
  const numbers = [...ledger.records()].flatMap(({ opened: { record } }) =>
    record.device === device ? [record.seq] : [],
  );
  return { device, after: numbers.reduce((a, b) => Math.max(a, b), -1), hash: hashOf(act.statements[0]!([]).body) };
}

/** Returns the key of the first record of the act that was signed after the mark; null if there is none here. */
export function findRecordSignedAfterMark({ device, after, hash }: SigningStartMark, ledger: Ledger): RecordKey | null {
  for (const { opened } of ledger.records())
    if (opened.record.device === device && opened.record.seq > after && bodyHashOf(opened) === hash) return opened.key;
  return null;
}

/**
 * Returns what is left to sign of an act whose first record was signed as `first`: signing may have stopped in the
 * middle. The act's later statements refer to the first one only.
 */
export function remainderOfSignedAct({ statements }: Act, first: RecordKey, ledger: Ledger): Act {
  const device = ledger.record(first)?.record.device;
  const signed = new Set(
    [...ledger.records()].flatMap(({ opened }) =>
      opened.record.device === device ? [`${opened.record.type} ${bodyHashOf(opened)}`] : [],
    ),
  );
  const rest = statements.slice(1).filter((statement) => {
    const { type, body } = statement([first]);
    return !signed.has(`${type} ${hashOf(body)}`);
  });
  return { statements: rest.map((statement) => () => statement([first])) };
}

function bodyHashOf(opened: OpenedRecord): string | null {
  return opened.state === "open" ? hashOf(opened.body) : null;
}

function hashOf(body: unknown): string {
  return sha256(encodeUtf8(tryCanonicalJson(body as Json) ?? ""));
}
