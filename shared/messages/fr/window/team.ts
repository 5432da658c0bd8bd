import type { team as en } from "../../en/window/team.ts";

export const team = {} satisfies Partial<Record<keyof typeof en, string>>;
