import wasmUrl from "@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url";
import type { FontFile } from "#shared/briefing/typeset/fontFiles.ts";
import type { TypesetEnvironment } from "#shared/briefing/typeset/typesetBriefing.ts";
import { createWasmCompiler } from "./wasmCompiler.ts";
import { FACE_URLS } from "./fontFaces.ts";
import { TEMPLATES } from "./templates.ts";

const faces = new Map<FontFile, Uint8Array>();

/** The typesetting environment of the web edition: the WebAssembly compiler, and fonts from the page's server. */
export const webWorkshop: TypesetEnvironment = {
  compiler: createWasmCompiler(wasmUrl),
  template: (name) => Promise.resolve(TEMPLATES[name]),
  async font(name) {
    const known = faces.get(name) ?? new Uint8Array(await (await fetch(FACE_URLS[name])).arrayBuffer());
    faces.set(name, known);
    return known;
  },
};
