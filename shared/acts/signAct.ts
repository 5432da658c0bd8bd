import { tryCanonicalJson, type Json } from "../base/canonicalJson.ts";
import { encodeUtf8 } from "../base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "../base/result.ts";
import type { OpenedRecord } from "../records/validator.ts";
import {
  bodyByteLimitOf,
  isControlRecordType,
  type Envelope,
  type RecordKey,
  type UnsignedRecord,
} from "../records/envelope.ts";
import {
  hashClearBody,
  toClearBody,
  encodeClearBody,
  sealRecordBody,
  type BodySealing,
  type DossierKey,
} from "../records/sealBody.ts";
import { serialiseAndHashRecord } from "../records/signRecord.ts";
import { sha256 } from "../base/hash.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isControlAct, type Act, type ActStatement } from "./act.ts";

/** Signs one record as the next of the device's chain. */
export type SignNextRecord = (unsigned: UnsignedRecord) => Promise<Outcome<Envelope>>;

/** Work on a body that may be longer than this, in bytes, is split by pauses. Such bodies are drafts. */
const LARGE_BODY = 100_000;

/** Options for signing an act. */
interface SignOptions {
  /** Awaited between steps of long work. */
  readonly pause?: () => Promise<void>;
  /** Called with the records already signed if signing fails midway. Dropping them would leave a gap in the chain. */
  readonly onPartial?: (records: readonly OpenedRecord[]) => void;
}

/** Returns how this dossier's format has a key seal bodies: padded in format 2; null without a key. */
export function chooseBodySealing(key: DossierKey | null, { judgement }: Ledger): BodySealing | null {
  return key && { key, isPadded: judgement.membership !== null };
}

/**
 * Signs an act: seals each statement under the current dossier key, then hashes and signs it as the next record of the
 * device's chain. An act of control records needs no key.
 *
 * @returns the records, ready for the ledger and the Y.Doc, or the signer's first refusal. A statement that a validator
 *   would reject (`say.characters`, `say.size`), or that cannot be sealed (`key.missing`), is refused before anything is
 *   signed, so that the chain has no gap.
 */
export async function signAct(
  act: Act,
  sign: SignNextRecord,
  sealing: BodySealing | null,
  { pause = () => Promise.resolve(), onPartial }: SignOptions = {},
): Promise<Outcome<readonly OpenedRecord[]>> {
  const refused = unsignableBodyRefusal(act) ?? (sealing || isControlAct(act) ? null : refusal("key.missing"));
  if (refused) return refused;
  const records: OpenedRecord[] = [];
  const made: RecordKey[] = [];
  for (const statement of act.statements) {
    const outcome = await signOne(statement(made), sign, sealing, pause);
    if (isRefusal(outcome)) {
      if (records.length > 0) onPartial?.(records);
      return outcome;
    }
    records.push(outcome);
    made.push(outcome.key);
  }
  return records;
}

/**
 * Returns the refusal for a body without a canonical form (`say.characters`) or that is too large (`say.size`), or
 * null.
 */
export function unsignableBodyRefusal(act: Act): Refusal | null {
  // All keys have the same length, so any will do for measuring.
  const made = act.statements.map(() => "0".repeat(64));
  for (const statement of act.statements) {
    const { type, body } = statement(made);
    const text = tryCanonicalJson(body as Json);
    if (text === undefined) return refusal("say.characters");
    if (encodeUtf8(text).length > bodyByteLimitOf(type))
      return refusal("say.size", { kilobytes: bodyByteLimitOf(type) / 1024 });
  }
  return null;
}

async function signOne(
  { type, of, after, body }: ActStatement,
  sign: SignNextRecord,
  sealing: BodySealing | null,
  pause: () => Promise<void>,
): Promise<Outcome<OpenedRecord>> {
  const sorted = after && after.length > 0 ? [...new Set(after)].sort() : undefined;
  if (body === null) {
    const record = await sign({ type, of, after: sorted, body: null });
    return isRefusal(record) ? record : { ...serialiseAndHashRecord(record), record, state: "retraction" };
  }
  const rest = bodyByteLimitOf(type) < LARGE_BODY ? () => undefined : pause;
  await rest();
  const clear = toClearBody(body);
  await rest();
  const control = isControlRecordType(type);
  const bytes = control ? encodeClearBody(clear) : sealRecordBody(clear, sealing!);
  await rest();
  const sealed = control ? {} : { key: sealing!.key.id, sealed: sha256(bytes) };
  const record = await sign({ type, of, after: sorted, body: hashClearBody(clear), ...sealed });
  if (isRefusal(record)) return record;
  return { ...serialiseAndHashRecord(record), record, bytes, body, clear, state: "open" };
}
