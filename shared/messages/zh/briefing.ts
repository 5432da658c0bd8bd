import type { briefing as en } from "../en/briefing.ts";

export const briefing = {} satisfies Partial<Record<keyof typeof en, string>>;
