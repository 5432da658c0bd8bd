import * as Y from "yjs";
import { fromUtf8 } from "#shared/base/bytes.ts";

/** The kinds of messages that sync a document, as Hocuspocus numbers them: one that may be asked back, and one that may not. */
export const SYNC_KINDS = { sync: 0, reply: 4 } as const;
const isSync = (kind: number): boolean => kind === SYNC_KINDS.sync || kind === SYNC_KINDS.reply;

/** What such a message does (y-protocols): it says what its sender has and asks for the rest, answers that, or brings something. */
export const SYNC_STEPS = { ask: 0, answer: 1, bring: 2 } as const;

/** A question: which document, and the state vector of whoever asks. */
export interface SyncRequest {
  readonly name: string;
  readonly vector: Uint8Array;
}

/** Whether a message brings records: an update, or the answer that holds what the other lacks. */
export function bringsRecords(message: Uint8Array): boolean {
  const { kind, at } = headOf(message);
  return isSync(kind) && readVarUint(message, at)[0] !== SYNC_STEPS.ask;
}

/** The question in a message; null where it asks nothing. */
export function readSyncRequest(message: Uint8Array): SyncRequest | null {
  const { name, kind, at } = headOf(message);
  const [step, next] = readVarUint(message, at);
  if (!isSync(kind) || step !== SYNC_STEPS.ask) return null;
  const [length, begin] = readVarUint(message, next);
  return { name: fromUtf8(name) ?? "", vector: message.slice(begin, begin + length) };
}

/** A message that syncs a document; `content` is a state vector where it asks, otherwise an update. */
export function encodeSyncMessage(
  name: string,
  step: keyof typeof SYNC_STEPS,
  content: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const encoder = new Y.UpdateEncoderV1();
  encoder.writeString(name);
  encoder.writeLen(SYNC_KINDS.sync);
  encoder.writeLen(SYNC_STEPS[step]);
  encoder.writeBuf(content);
  return encoder.toUint8Array() as Uint8Array<ArrayBuffer>;
}

/** The name of a message's document, the message's kind, and where the rest begins. */
function headOf(message: Uint8Array): { readonly name: Uint8Array; readonly kind: number; readonly at: number } {
  const [length, begin] = readVarUint(message, 0);
  const [kind, at] = readVarUint(message, begin + length);
  return { name: message.subarray(begin, begin + length), kind, at };
}

/** An unsigned number as Yjs writes it, seven bits a byte, and where the next begins. */
export function readVarUint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let [value, factor] = [0, 1];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
    factor *= 128;
  }
}
