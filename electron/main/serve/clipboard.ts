import { clipboard, ClipboardItem } from "electron";
import type { Line } from "./ipc.ts";

/** Text and pictures out to the clipboard; nothing is ever read from it. */
export function serveClipboard(line: Line): void {
  line.answer("clipboard:write", async (text, picture) => {
    if (!picture) await clipboard.writeText(text);
    else await clipboard.write([new ClipboardItem(both(text, picture))]);
    return true as const;
  });
}

function both(text: string, picture: Uint8Array<ArrayBuffer>): Record<string, string | Blob> {
  return { ...(text !== "" && { "text/plain": text }), "image/png": new Blob([picture], { type: "image/png" }) };
}
