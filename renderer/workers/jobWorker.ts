/**
 * The code of the workers that read and write files, by the name of the worker. They are one bundle, so that what several
 * of them need, as the messages in English, is fetched once.
 */
const PARTS = {
  readFile: () => import("./readFile.ts"),
  readDossierFile: () => import("./readDossierFile.ts"),
  packDossier: () => import("./packDossier.ts"),
  writeExport: () => import("./writeExport.ts"),
  findWatchFindings: () => import("./findWatchFindings.ts"),
  scalePhotograph: () => import("./scalePhotograph.ts"),
};

/** The name that a worker is started with. */
export type JobWorkerName = keyof typeof PARTS;

// What was asked before the code has loaded is passed on to it.
const early: MessageEvent[] = [];
globalThis.onmessage = (event) => early.push(event);
PARTS[self.name as JobWorkerName]().then(() => {
  for (const event of early) globalThis.onmessage?.call(globalThis as unknown as Window, event);
}, reportError);
