import type { room as en } from "../../en/window/room.ts";

export const room = {} satisfies Partial<Record<keyof typeof en, string>>;
