import wasmUrl from "@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url";
import type { FontFile } from "#shared/publish/formats/pdf/typeset/fontFiles.ts";
import type { TypesetEnvironment } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import { createWasmTypstCompiler } from "./wasmTypstCompiler.ts";
import { FONT_URLS } from "./fontUrls.ts";
import { TYPST_TEMPLATES } from "./typstTemplates.ts";

const faces = new Map<FontFile, Uint8Array>();

/** The typesetting environment of the web edition: the WebAssembly compiler, and fonts from the page's server. */
export const webTypesetEnvironment: TypesetEnvironment = {
  compiler: createWasmTypstCompiler(wasmUrl),
  template: (name) => Promise.resolve(TYPST_TEMPLATES[name]),
  async font(name) {
    const known = faces.get(name) ?? new Uint8Array(await (await fetch(FONT_URLS[name])).arrayBuffer());
    faces.set(name, known);
    return known;
  },
};
