import type { hub as en } from "../en/hub.ts";

export const hub = {} satisfies Partial<Record<keyof typeof en, string>>;
