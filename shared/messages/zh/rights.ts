import type { rights as en } from "../en/rights.ts";

export const rights = {} satisfies Partial<Record<keyof typeof en, string>>;
