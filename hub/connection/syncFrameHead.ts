import { SYNC_MESSAGE_KINDS, SYNC_STEPS } from "#shared/records/sync/syncMessage.ts";
import { ByteCursor } from "../guard/byteCursor.ts";

/** Message types of the sync library. */
const PRESENCE = 1;
const AUTH = 2;

/** The most bytes of a frame after its document name, by type. Sync frames carry records; the others need little. */
const MOST: Readonly<Record<number, number>> = {
  [SYNC_MESSAGE_KINDS.sync]: Infinity,
  [SYNC_MESSAGE_KINDS.reply]: Infinity,
  [AUTH]: 1024 * 1024,
  [PRESENCE]: 4096 + 100,
};
const MOST_OF_OTHERS = 4096;
/** A sync request lists the clients of a document and how far each is known. */
const MOST_OF_QUESTION = 1024 * 1024;
/** The longest document name, with which a frame begins. */
const MOST_OF_NAME = 1000;

/** Presence in a frame: one client, by its number in the document, and whether it is present. */
export interface PresenceFrame {
  readonly client: number;
  readonly isHere: boolean;
}

/** What the first bytes of a frame tell. */
export interface SyncFrameHead {
  readonly kind: number;
  /** The offset after the type, in bytes. */
  readonly at: number;
}

/**
 * Reads the head of a frame. Returns null if there is none or if the frame is longer than its type allows; nothing else
 * is read then.
 */
export function readSyncFrameHead(frame: Uint8Array): SyncFrameHead | null {
  const cursor = new ByteCursor(frame);
  const name = cursor.readVarUint();
  if (name > MOST_OF_NAME) return null;
  cursor.skip(name);
  const kind = cursor.readVarUint();
  const { at } = cursor;
  const most = isSyncRequest(kind, cursor) ? MOST_OF_QUESTION : (MOST[kind] ?? MOST_OF_OTHERS);
  return !cursor.isPast && frame.length - at <= most ? { kind, at } : null;
}

/** Returns whether a frame of this type is a sync request, from the next number. */
function isSyncRequest(kind: number, cursor: ByteCursor): boolean {
  return (
    (kind === SYNC_MESSAGE_KINDS.sync || kind === SYNC_MESSAGE_KINDS.reply) && cursor.readVarUint() === SYNC_STEPS.ask
  );
}

/**
 * Returns the presence in a frame: undefined if it is of another type, null if it concerns more or less than one
 * client.
 */
export function readPresenceFrame(frame: Uint8Array, { kind, at }: SyncFrameHead): PresenceFrame | null | undefined {
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
