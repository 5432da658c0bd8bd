import type { notes as en } from "../../en/window/notes.ts";

export const notes = {} satisfies Partial<Record<keyof typeof en, string>>;
