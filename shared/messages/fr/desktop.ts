import type { desktop as en } from "../en/desktop.ts";

export const desktop = {} satisfies Partial<Record<keyof typeof en, string>>;
