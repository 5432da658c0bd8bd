import { encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { NamedFile } from "#shared/host/host.ts";
import { TAKE_SHARED_ITEMS_MESSAGE, type SharedText } from "#shared/host/sharedItems.ts";
import { message } from "#shared/messages/messages.ts";
import type { SharedItem } from "../serviceWorker/sharedItemQueue.ts";

interface Receiver {
  readonly take: (files: readonly NamedFile[]) => void;
  readonly refuse?: ((refused: Refusal) => void) | undefined;
}

/** The browser's queue of files that the system opens with the installed app. Not every browser has it. */
interface LaunchQueue {
  setConsumer(consume: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

let receiver: Receiver | null = null;

/** Calls back with what the system opens with, or shares with, the installed app, as files. */
export function onArrivingFiles(take: Receiver["take"], refuse: Receiver["refuse"]): void {
  const isFirst = receiver === null;
  receiver = { take, refuse };
  if (!isFirst) return;
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => void passOn(files.map(readHandle)));
  // Any site can send a form to our address, in a browser's tab. The system shares with the installed app's window only;
  // what came to a tab is dropped.
  const isInstalled = globalThis.matchMedia?.("(display-mode: standalone)").matches;
  void takeSharedItems().then((items) => passOn(isInstalled ? items.map(readSharedItem) : []));
}

async function passOn(files: readonly Promise<Outcome<NamedFile>>[]): Promise<void> {
  const outcomes = await Promise.all(files);
  for (const each of outcomes) if (isRefusal(each)) receiver?.refuse?.(each);
  const read = outcomes.flatMap((each) => (isRefusal(each) ? [] : [each]));
  if (read.length > 0) receiver?.take(read);
}

/** Asks the service worker for what was shared with the app. */
function takeSharedItems(): Promise<readonly SharedItem[]> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return Promise.resolve([]);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<readonly SharedItem[]>) => (port1.close(), resolve(data));
    worker.postMessage(TAKE_SHARED_ITEMS_MESSAGE, [port2]);
  });
}

async function readHandle(handle: FileSystemFileHandle): Promise<Outcome<NamedFile>> {
  try {
    return await readPickedFile(await handle.getFile());
  } catch {
    return refusal("file.unreadable", { name: handle.name });
  }
}

async function readSharedItem(item: SharedItem): Promise<Outcome<NamedFile>> {
  if ("title" in item) return fileOfSharedText(item);
  return readPickedFile(item).catch(() => refusal("file.unreadable", { name: item.name }));
}

/** Makes a file of shared text. Nothing is fetched from a link. */
function fileOfSharedText({ title, text }: SharedText): Outcome<NamedFile> {
  if (/^\s*https?:\/\/\S+\s*$/.test(text)) return refusal("files.link");
  return { name: `${title.trim() || message("review.pasted")}.txt`, bytes: encodeUtf8(text) };
}

/** Reads a file that the user has chosen or handed over. */
export async function readPickedFile(file: File): Promise<NamedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
