import path from "node:path";
import { WORKER_CODE_META } from "#shared/host/codeRelease.ts";
import type { Plugin, Rolldown } from "vite";

const ENTRY = path.join("renderer", "workers", "jobWorker.ts");

/**
 * Names in the page the scripts of the workers that read and write files, so that they can be fetched while there is a
 * network: `inWorkers` finds them when the workers are bundled, `inPage` writes them down.
 */
export function viteJobWorkerPlugins(): { readonly inWorkers: Plugin; readonly inPage: Plugin } {
  let scripts: readonly string[] = [];
  const inWorkers: Plugin = {
    name: "job-worker-code",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.split("/").join(path.sep).endsWith(ENTRY));
      if (entry) scripts = listScripts(entry, chunks);
    },
  };
  const inPage: Plugin = {
    name: "job-worker-names",
    transformIndexHtml: {
      order: "post",
      handler: () => {
        if (scripts.length === 0) throw new Error(`No worker contains ${ENTRY}`);
        return [{ tag: "meta", attrs: { name: WORKER_CODE_META, content: scripts.join(" ") }, injectTo: "head" }];
      },
    },
  };
  return { inWorkers, inPage };
}

/** Returns the entry, what it loads by a worker's name, and what these import; not what they load when it is needed. */
function listScripts(entry: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const found = new Set([entry.fileName, ...entry.dynamicImports]);
  for (const fileName of found)
    for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) found.add(imported);
  return [...found].sort();
}
