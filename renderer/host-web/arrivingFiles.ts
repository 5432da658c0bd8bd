import type { NamedFile } from "#shared/host/host.ts";
import { TAKE_SHARED_FILES_MESSAGE } from "#shared/host/sharedFiles.ts";

type TakeFiles = (files: readonly NamedFile[]) => void;

/** The browser's queue of files that the system opens with the installed app. Not every browser has it. */
interface LaunchQueue {
  setConsumer(consume: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

let takeFiles: TakeFiles | null = null;

/** Calls back with files that the system opens with, or shares with, the installed app. */
export function onArrivingFiles(take: TakeFiles): void {
  const isFirst = takeFiles === null;
  takeFiles = take;
  if (!isFirst) return;
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => void passOn(files.map((handle) => handle.getFile())));
  // Any site can send a form with files to our address, in a browser's tab. The system shares files with the installed
  // app's window only; those that came to a tab are dropped.
  const isInstalled = globalThis.matchMedia?.("(display-mode: standalone)").matches;
  void takeSharedFiles().then((files) => passOn(isInstalled ? files.map((file) => Promise.resolve(file)) : []));
}

async function passOn(files: readonly Promise<File>[]): Promise<void> {
  const read = await Promise.all(files.map((file) => file.then(readPickedFile)));
  if (read.length > 0) takeFiles?.(read);
}

/** Asks the service worker for the files that were shared with the app. */
function takeSharedFiles(): Promise<readonly File[]> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return Promise.resolve([]);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<readonly File[]>) => (port1.close(), resolve(data));
    worker.postMessage(TAKE_SHARED_FILES_MESSAGE, [port2]);
  });
}

/** Reads a file that the user has chosen or handed over. */
export async function readPickedFile(file: File): Promise<NamedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
