import type { capture as en } from "../en/capture.ts";

export const capture = {} satisfies Partial<Record<keyof typeof en, string>>;
