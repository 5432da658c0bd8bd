import type { ratings as en } from "../../en/window/ratings.ts";

export const ratings = {} satisfies Partial<Record<keyof typeof en, string>>;
