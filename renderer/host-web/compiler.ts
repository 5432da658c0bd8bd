import initialise, { TypstCompilerBuilder, type TypstCompiler } from "@myriaddreamin/typst-ts-web-compiler";
import wasmUrl from "@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url";
import { refuse, type Outcome } from "../../shared/base/result.ts";
import type { Compiler } from "../../shared/briefing/typeset.ts";

const MAIN = "/main.typ";
/** How the compiler is to say what is wrong: as values. */
const DIAGNOSTICS = 3;

/** What the compiler answers; its own types say `any`. */
interface Made {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string }[];
}

/** Typst as WebAssembly. It reads what it is given and nothing else; its PDF is tagged, without the PDF/UA claim. */
export const wasmCompiler: Compiler = {
  async pdf(source, data, fonts, archive) {
    if (archive) return refuse("briefing.archive.web");
    try {
      const compiler = await withFonts(fonts);
      compiler.reset_shadow();
      compiler.add_source(MAIN, source);
      for (const [name, bytes] of Object.entries(data)) compiler.map_shadow(`/${name}`, bytes);
      return answer(compiler.compile(MAIN, null, "pdf", DIAGNOSTICS) as Made);
    } catch (error) {
      return refuse("briefing.failed", { reason: String(error) });
    }
  },
};

function answer({ result, diagnostics }: Made): Outcome<Uint8Array> {
  return result ?? refuse("briefing.failed", { reason: diagnostics?.[0]?.message ?? "" });
}

let last: { readonly fonts: readonly Uint8Array[]; readonly compiler: TypstCompiler } | undefined;

/** A compiler with these faces: the last one, where it has just these. */
async function withFonts(fonts: readonly Uint8Array[]): Promise<TypstCompiler> {
  if (last?.fonts.length === fonts.length && last.fonts.every((font, i) => font === fonts[i])) return last.compiler;
  const compiler = await compilerOf(fonts);
  last?.compiler.free();
  last = { fonts, compiler };
  return compiler;
}

async function compilerOf(fonts: readonly Uint8Array[]): Promise<TypstCompiler> {
  await initialise({ module_or_path: wasmUrl });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}
