// @vitest-environment node
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { createCheckoutAssets } from "#node/typeset/typesetAssets.ts";
import { createWasmTypstCompiler } from "#renderer/host-web/wasmTypstCompiler.ts";
import { selectFontFilesForText } from "#shared/publish/formats/pdf/typeset/fontFiles.ts";
import { unwrapOutcome } from "../support/team/team.ts";

const WASM = "@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm";

test("A compiler in WebAssembly can be made ready while a document already waits for it, and tells how much memory it takes", async () => {
  const compiler = createWasmTypstCompiler(new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(WASM))));
  expect(compiler.measureMemory()).toBe(0);
  const assets = createCheckoutAssets();
  const fonts = await Promise.all(selectFontFilesForText("").map((face) => assets.face(face)));
  const [isReady, pdf] = await Promise.all([
    compiler.prepare(fonts),
    compiler.pdf('#read("words.txt")', { "words.txt": new TextEncoder().encode("Lamps") }, fonts, false),
  ]);
  expect(isReady).toBe(true);
  expect(new TextDecoder("latin1").decode(unwrapOutcome(pdf).subarray(0, 5))).toBe("%PDF-");
  const memory = compiler.measureMemory();
  expect(memory).toBeGreaterThan(1_000_000);
  unwrapOutcome(await compiler.pdf("#lorem(20000)", {}, fonts, false));
  expect(compiler.measureMemory()).toBeGreaterThan(memory);
});
