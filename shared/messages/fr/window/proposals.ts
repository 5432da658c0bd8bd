import type { proposals as en } from "../../en/window/proposals.ts";

export const proposals = {} satisfies Partial<Record<keyof typeof en, string>>;
