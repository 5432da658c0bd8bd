import { tryCanonicalJson, type Json } from "../base/canonicalJson.ts";
import { utf8 } from "../base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "../base/result.ts";
import type { OpenedRecord } from "../records/validator.ts";
import { bodyLimit, isControlType, type Envelope, type RecordKey, type UnsignedRecord } from "../records/envelope.ts";
import { bodyHash, toClearBody, encodeClearBody, sealBody, type DossierKey } from "../records/sealBody.ts";
import { serialiseRecord } from "../records/signRecord.ts";
import { sha256 } from "../base/hash.ts";
import type { Act, Statement } from "./act.ts";

/** Signs one record as the next of the device's chain. */
export type SignNext = (unsigned: UnsignedRecord) => Promise<Outcome<Envelope>>;

/** A body that may be longer than this, in bytes, takes its time to be checked, sealed and hashed: a draft's. */
const LONG = 100_000;

/** What signing an act needs besides the act and the hand that signs. */
interface Ways {
  /** Waited for between the shares of long work. */
  readonly pause?: () => Promise<void>;
  /** Given what was signed already when the signer refuses the rest: lost, it would be a hole in the chain. */
  readonly onPartial?: (records: readonly OpenedRecord[]) => void;
}

/**
 * Signs an act: each statement is sealed under the dossier key in force, hashed and signed. Answers with the
 * records, ready for the ledger and the Y.Doc; stops at the first refusal of the signer. What nobody's door would
 * let in is refused before anything is signed, so that the chain gets no hole.
 */
export async function signAct(
  act: Act,
  sign: SignNext,
  key: DossierKey,
  { pause = () => Promise.resolve(), onPartial }: Ways = {},
): Promise<Outcome<readonly OpenedRecord[]>> {
  const unsayable = check(act);
  if (unsayable) return unsayable;
  const records: OpenedRecord[] = [];
  const made: RecordKey[] = [];
  for (const statement of act.statements) {
    const outcome = await signOne(statement(made), sign, key, pause);
    if (isRefusal(outcome)) {
      if (records.length > 0) onPartial?.(records);
      return outcome;
    }
    records.push(outcome);
    made.push(outcome.key);
  }
  return records;
}

/** The refusal for an act with a body that is too large or has no canonical form, or null. */
function check(act: Act): Refusal | null {
  // Keys are all of one length, so any will do to measure with.
  const made = act.statements.map(() => "0".repeat(64));
  for (const statement of act.statements) {
    const { type, body } = statement(made);
    const text = tryCanonicalJson(body as Json);
    if (text === undefined) return refusal("say.characters");
    if (utf8(text).length > bodyLimit(type)) return refusal("say.size", { kilobytes: bodyLimit(type) / 1024 });
  }
  return null;
}

async function signOne(
  { type, of, after, body }: Statement,
  sign: SignNext,
  key: DossierKey,
  pause: () => Promise<void>,
): Promise<Outcome<OpenedRecord>> {
  const sorted = after && after.length > 0 ? [...new Set(after)].sort() : undefined;
  if (body === null) {
    const record = await sign({ type, of, after: sorted, body: null });
    return isRefusal(record) ? record : { ...serialiseRecord(record), record, state: "retraction" };
  }
  const rest = bodyLimit(type) < LONG ? () => undefined : pause;
  await rest();
  const clear = toClearBody(body);
  await rest();
  const control = isControlType(type);
  const bytes = control ? encodeClearBody(clear) : sealBody(clear, key);
  await rest();
  const sealing = control ? {} : { key: key.id, sealed: sha256(bytes) };
  const record = await sign({ type, of, after: sorted, body: bodyHash(clear), ...sealing });
  if (isRefusal(record)) return record;
  return { ...serialiseRecord(record), record, bytes, body, clear, state: "open" };
}
