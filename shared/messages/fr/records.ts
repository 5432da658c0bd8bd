import type { records as en } from "../en/records.ts";

export const records = {} satisfies Partial<Record<keyof typeof en, string>>;
