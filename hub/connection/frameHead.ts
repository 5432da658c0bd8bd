import { SYNC_KINDS, SYNC_STEPS } from "#shared/records/sync/syncMessage.ts";
import { ByteCursor } from "../guard/byteCursor.ts";

/** Kinds of messages, as the sync library numbers them. */
const PRESENCE = 1;
const AUTH = 2;

/** The most bytes that a frame may have beyond its name, by its kind. A sync brings records; of all else little is needed. */
const MOST: Readonly<Record<number, number>> = {
  [SYNC_KINDS.sync]: Infinity,
  [SYNC_KINDS.reply]: Infinity,
  [AUTH]: 1024 * 1024,
  [PRESENCE]: 4096 + 100,
};
const MOST_OF_OTHERS = 4096;
/** A question names the clients of a document, and how far each is known. */
const MOST_OF_QUESTION = 1024 * 1024;
/** A frame begins with the name of its document. */
const MOST_OF_NAME = 1000;

/** What a frame says about presence: one client, by its number in the document; null where it is gone. */
export interface PresenceFrame {
  readonly client: number;
  readonly isHere: boolean;
}

/** What can be told of a frame by its first bytes. */
export interface FrameHead {
  readonly kind: number;
  /** Where what comes after the kind begins. */
  readonly at: number;
}

/** Reads a frame's head. Null where it has none, or is longer than any of its kind may be: nothing else was read then. */
export function readFrameHead(frame: Uint8Array): FrameHead | null {
  const cursor = new ByteCursor(frame);
  const name = cursor.readVarUint();
  if (name > MOST_OF_NAME) return null;
  cursor.skip(name);
  const kind = cursor.readVarUint();
  const { at } = cursor;
  const most = asks(kind, cursor) ? MOST_OF_QUESTION : (MOST[kind] ?? MOST_OF_OTHERS);
  return !cursor.isPast && frame.length - at <= most ? { kind, at } : null;
}

/** Whether a frame of this kind is a question, by what comes next. */
function asks(kind: number, cursor: ByteCursor): boolean {
  return (kind === SYNC_KINDS.sync || kind === SYNC_KINDS.reply) && cursor.readVarUint() === SYNC_STEPS.ask;
}

/** The presence in a frame; undefined where it is another kind of frame, null where it is not about exactly one client. */
export function readPresenceFrame(frame: Uint8Array, { kind, at }: FrameHead): PresenceFrame | null | undefined {
  if (kind !== PRESENCE) return undefined;
  const cursor = new ByteCursor(frame.subarray(at));
  cursor.readVarUint();
  if (cursor.readVarUint() !== 1) return null;
  const client = cursor.readVarUint();
  cursor.readVarUint();
  const length = cursor.readVarUint();
  const state = Buffer.from(frame.subarray(at + cursor.at, at + cursor.at + length)).toString("latin1");
  return cursor.isPast ? null : { client, isHere: state !== "null" };
}
