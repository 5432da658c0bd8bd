import { clipboard, ClipboardItem, nativeImage } from "electron";
import type { WindowIpc } from "./windowIpc.ts";

/** The clipboard of older Electrons without ClipboardItem. */
interface OlderClipboard {
  write(both: { readonly text?: string; readonly image: Electron.NativeImage }): void;
}

/** Serves writing text and pictures to the clipboard; nothing is ever read from it. */
export function serveClipboard(line: WindowIpc): void {
  line.handle("clipboard:write", async (text, picture) => {
    if (picture) await write(text, picture);
    else await clipboard.writeText(text);
    return true as const;
  });
}

async function write(text: string, picture: Uint8Array<ArrayBuffer>): Promise<void> {
  if (typeof ClipboardItem === "undefined") {
    const image = nativeImage.createFromBuffer(Buffer.from(picture));
    (clipboard as unknown as OlderClipboard).write({ ...(text !== "" && { text }), image });
    return;
  }
  const plain: Record<string, string> = text === "" ? {} : { "text/plain": text };
  await clipboard.write([new ClipboardItem({ ...plain, "image/png": new Blob([picture], { type: "image/png" }) })]);
}
