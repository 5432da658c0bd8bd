import annotated from "../../shared/briefing/templates/annotated.typ?raw";
import type { Workshop } from "../../shared/briefing/typeset.ts";
import { wasmCompiler } from "./compiler.ts";
import { FACE_URLS } from "./faces.ts";

/** What the web edition sets briefings with: the WebAssembly compiler, and files from where the page came from. */
export const webWorkshop: Workshop = {
  compiler: wasmCompiler,
  template: () => Promise.resolve(annotated),
  face: async (name) => new Uint8Array(await (await fetch(FACE_URLS[name])).arrayBuffer()),
};
