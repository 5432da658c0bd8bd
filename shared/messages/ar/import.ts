import type { reading as en } from "../en/import.ts";

export const reading = {} satisfies Partial<Record<keyof typeof en, string>>;
