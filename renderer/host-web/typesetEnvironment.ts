import wasmUrl from "@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url";
import { selectFontFilesForText, type FontFile } from "#shared/publish/formats/pdf/typeset/fontFiles.ts";
import type { TypesetEnvironment } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import { createWasmTypstCompiler } from "./wasmTypstCompiler.ts";
import { FONT_URLS } from "./fontUrls.ts";
import { TYPST_TEMPLATES } from "./typstTemplates.ts";

const faces = new Map<FontFile, Promise<Uint8Array>>();
const compiler = createWasmTypstCompiler(wasmUrl);

/** The typesetting environment of the web edition: the WebAssembly compiler, and fonts from the page's server. */
export const webTypesetEnvironment: TypesetEnvironment = {
  compiler,
  template: (name) => Promise.resolve(TYPST_TEMPLATES[name]),
  font(name) {
    const known = faces.get(name) ?? fetchFont(name);
    faces.set(name, known);
    return known;
  },
};

async function fetchFont(name: FontFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await (await fetch(FONT_URLS[name])).arrayBuffer());
  } catch (error) {
    faces.delete(name);
    throw error;
  }
}

/**
 * How much memory a compiler may have after a run, in bytes, to be used once more. A module can have 4 GB, and a briefing
 * of a hundred pages adds about 12 MB with every edit.
 */
const MOST_MEMORY = 1.5 * 1024 ** 3;

/** Whether the compiler's memory is so large that another one should set the next pages. */
export function isWebTypesettingSpent(): boolean {
  return compiler.measureMemory() > MOST_MEMORY;
}

/** Makes the compiler ready for a text in Latin letters. Returns whether it is. */
export async function prepareWebTypesetting(): Promise<boolean> {
  return compiler.prepare(
    await Promise.all(selectFontFilesForText("").map((name) => webTypesetEnvironment.font(name))),
  );
}
