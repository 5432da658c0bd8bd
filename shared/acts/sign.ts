import { canonicalOf, type Json } from "../base/canonical.ts";
import { utf8 } from "../base/bytes.ts";
import { isRefusal, refuse, type Outcome, type Refusal } from "../base/result.ts";
import type { Opened } from "../records/door.ts";
import { bodyLimit, isControl, type Envelope, type RecordKey, type Unsigned } from "../records/envelope.ts";
import { bodyHash, clearBody, plain, seal, type DossierKey } from "../records/seal.ts";
import { recordText } from "../records/sign.ts";
import { sha256 } from "../base/hash.ts";
import type { Act, Statement } from "./act.ts";

/** Signs one record as the next of the device's chain. */
export type SignNext = (unsigned: Unsigned) => Promise<Outcome<Envelope>>;

/** A body that may be longer than this, in bytes, takes its time to be checked, sealed and hashed: a draft's. */
const LONG = 100_000;

/** What signing an act needs besides the act and the hand that signs. */
interface Ways {
  /** Waited for between the shares of long work. */
  readonly pause?: () => Promise<void>;
  /** Given what was signed already when the signer refuses the rest: lost, it would be a hole in the chain. */
  readonly onPartial?: (said: readonly Opened[]) => void;
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
): Promise<Outcome<readonly Opened[]>> {
  const unsayable = check(act);
  if (unsayable) return unsayable;
  const said: Opened[] = [];
  const made: RecordKey[] = [];
  for (const statement of act.statements) {
    const outcome = await signOne(statement(made), sign, key, pause);
    if (isRefusal(outcome)) {
      if (said.length > 0) onPartial?.(said);
      return outcome;
    }
    said.push(outcome);
    made.push(outcome.key);
  }
  return said;
}

/** The refusal for an act with a body that is too large or has no canonical form, or null. */
function check(act: Act): Refusal | null {
  // Keys are all of one length, so any will do to measure with.
  const made = act.statements.map(() => "0".repeat(64));
  for (const statement of act.statements) {
    const { type, body } = statement(made);
    const text = canonicalOf(body as Json);
    if (text === undefined) return refuse("say.characters");
    if (utf8(text).length > bodyLimit(type)) return refuse("say.size", { kilobytes: bodyLimit(type) / 1024 });
  }
  return null;
}

async function signOne(
  { type, of, after, body }: Statement,
  sign: SignNext,
  key: DossierKey,
  pause: () => Promise<void>,
): Promise<Outcome<Opened>> {
  const sorted = after && after.length > 0 ? [...new Set(after)].sort() : undefined;
  if (body === null) {
    const record = await sign({ type, of, after: sorted, body: null });
    return isRefusal(record) ? record : { ...recordText(record), record, state: "retraction" };
  }
  const rest = bodyLimit(type) < LONG ? () => undefined : pause;
  await rest();
  const clear = clearBody(body);
  await rest();
  const control = isControl(type);
  const bytes = control ? plain(clear) : seal(clear, key);
  await rest();
  const sealing = control ? {} : { key: key.id, sealed: sha256(bytes) };
  const record = await sign({ type, of, after: sorted, body: bodyHash(clear), ...sealing });
  if (isRefusal(record)) return record;
  return { ...recordText(record), record, bytes, body, clear, state: "open" };
}
