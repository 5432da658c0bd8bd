import { clipboard } from "electron";
import type { Line } from "./ipc.ts";

/** Text out to the clipboard; nothing is ever read from it. */
export function serveClipboard(line: Line): void {
  line.answer("clipboard:write", async (text) => {
    await clipboard.writeText(text);
    return true as const;
  });
}
