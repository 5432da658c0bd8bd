import type { cli as en } from "../en/cli.ts";

export const cli = {} satisfies Partial<Record<keyof typeof en, string>>;
