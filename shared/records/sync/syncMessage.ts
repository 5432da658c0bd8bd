import * as Y from "yjs";
import { concatBytes, decodeUtf8 } from "#shared/base/bytes.ts";

/** The kinds of sync messages, as Hocuspocus numbers them: `sync` may be answered with a request, `reply` may not. */
export const SYNC_MESSAGE_KINDS = { sync: 0, reply: 4 } as const;
const isSync = (kind: number): boolean => kind === SYNC_MESSAGE_KINDS.sync || kind === SYNC_MESSAGE_KINDS.reply;

/**
 * The steps of sync messages (y-protocols): `ask` states what its sender has and asks for the rest, `answer` replies to
 * that, `bring` sends an update.
 */
export const SYNC_STEPS = { ask: 0, answer: 1, bring: 2 } as const;

/** A request: the document, and the state vector of the sender. */
export interface SyncRequest {
  readonly name: string;
  readonly vector: Uint8Array;
}

/** Whether a message carries records: an update, or an answer with what the other lacks. */
export function isSyncMessageWithRecords(message: Uint8Array): boolean {
  const { kind, at } = headOf(message);
  return isSync(kind) && readVarUintUnchecked(message, at)[0] !== SYNC_STEPS.ask;
}

/** Reads the request in a message; returns null if it is none. */
export function readSyncRequest(message: Uint8Array): SyncRequest | null {
  const { name, kind, at } = headOf(message);
  const [step, next] = readVarUintUnchecked(message, at);
  if (!isSync(kind) || step !== SYNC_STEPS.ask) return null;
  const [length, begin] = readVarUintUnchecked(message, next);
  return { name: decodeUtf8(name) ?? "", vector: message.slice(begin, begin + length) };
}

/** Encodes a sync message; `content` is a state vector for `ask`, otherwise an update. */
export function encodeSyncMessage(
  name: string,
  step: keyof typeof SYNC_STEPS,
  content: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const encoder = new Y.UpdateEncoderV1();
  encoder.writeString(name);
  encoder.writeLen(SYNC_MESSAGE_KINDS.sync);
  encoder.writeLen(SYNC_STEPS[step]);
  encoder.writeLen(content.length);
  return concatBytes(encoder.toUint8Array(), content);
}

/** Reads a message's document name and kind, and where the rest begins. */
function headOf(message: Uint8Array): { readonly name: Uint8Array; readonly kind: number; readonly at: number } {
  const [length, begin] = readVarUintUnchecked(message, 0);
  const [kind, at] = readVarUintUnchecked(message, begin + length);
  return { name: message.subarray(begin, begin + length), kind, at };
}

/** Reads an unsigned number as Yjs encodes it, seven bits a byte, and where the next begins. */
export function readVarUintUnchecked(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let [value, factor] = [0, 1];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
    factor *= 128;
  }
}
