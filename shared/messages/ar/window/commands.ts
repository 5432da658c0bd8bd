import type { commands as en } from "../../en/window/commands.ts";

export const commands = {} satisfies Partial<Record<keyof typeof en, string>>;
