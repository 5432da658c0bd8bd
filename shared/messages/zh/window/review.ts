import type { review as en } from "../../en/window/review.ts";

export const review = {} satisfies Partial<Record<keyof typeof en, string>>;
