import type { watch as en } from "../en/watch.ts";

export const watch = {} satisfies Partial<Record<keyof typeof en, string>>;
