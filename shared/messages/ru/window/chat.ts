import type { chat as en } from "../../en/window/chat.ts";

export const chat = {} satisfies Partial<Record<keyof typeof en, string>>;
