import type { Room } from "#hub/guard/room.ts";

/** Room for everything. */
export const ROOMY: Pick<Room, "book"> = { book: () => ({ beyond: null, end: () => undefined }) };
