import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";

/** What goes on the clipboard: words, a picture (PNG), or both, of which the place it is pasted to takes one. */
export interface ClipboardContents {
  readonly text?: string;
  readonly picture?: Blob;
}

/** Puts it on the clipboard. Refused where the browser does not let this page. */
export async function copyToClipboard({ clipboard }: Host, copied: ClipboardContents): Promise<Outcome<true>> {
  return clipboard ? toSystem(clipboard, copied) : inBrowser(copied);
}

async function toSystem(clipboard: NonNullable<Host["clipboard"]>, { text = "", picture }: ClipboardContents) {
  if (!picture) return clipboard.write(text);
  return clipboard.write(text, new Uint8Array(await picture.arrayBuffer()));
}

async function inBrowser({ text, picture }: ClipboardContents): Promise<Outcome<true>> {
  const parts = {
    ...(text !== undefined && { "text/plain": new Blob([text], { type: "text/plain" }) }),
    ...(picture && { "image/png": picture }),
  };
  try {
    if (!picture) await navigator.clipboard.writeText(text ?? "");
    else await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return refusal("clipboard.refused");
  }
}
