import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";

/** Clipboard contents: words, a picture (PNG), or both, of which the paste target takes one. */
export interface ClipboardContents {
  readonly text?: string;
  readonly picture?: Blob;
}

/** Copies to the clipboard. Refused with `clipboard.refused` if the browser does not allow this page to. */
export async function copyToClipboard({ clipboard }: Host, contents: ClipboardContents): Promise<Outcome<true>> {
  return clipboard ? toSystem(clipboard, contents) : inBrowser(contents);
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
