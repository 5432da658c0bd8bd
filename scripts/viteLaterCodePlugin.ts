import path from "node:path";
import { LATER_CODE_META } from "#shared/host/codeRelease.ts";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

/** The part of the window that is loaded once the first text is painted. */
const LATER_ENTRY = path.join("renderer", "window.ts");

/**
 * Names in the page the scripts that it loads after its own, so that they are compared with the signed list before
 * anything is drawn, as those that the page itself names are.
 */
export function viteLaterCodePlugin(): Plugin {
  return {
    name: "later-code",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) => {
        const content = listLaterScripts(Object.values(bundle ?? {})).join(" ");
        const meta: HtmlTagDescriptor = { tag: "meta", attrs: { name: LATER_CODE_META, content }, injectTo: "head" };
        return [meta];
      },
    },
  };
}

function listLaterScripts(outputs: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): string[] {
  const chunks = outputs.filter((output) => output.type === "chunk");
  const withImports = (fileNames: readonly string[]): Set<string> => {
    const found = new Set<string>();
    const add = (fileName: string) => {
      if (found.has(fileName)) return;
      found.add(fileName);
      for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) add(imported);
    };
    fileNames.forEach(add);
    return found;
  };
  const later = chunks.filter(({ facadeModuleId, moduleIds }) =>
    [facadeModuleId, ...moduleIds].some((id) => id?.split("/").join(path.sep).endsWith(LATER_ENTRY)),
  );
  if (later.length === 0) throw new Error(`No script contains ${LATER_ENTRY}`);
  const first = withImports(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  return [...withImports(later.map(({ fileName }) => fileName))].filter((fileName) => !first.has(fileName)).sort();
}
