import initialise, {
  TypstCompilerBuilder,
  type InitInput,
  type TypstCompiler,
} from "@myriaddreamin/typst-ts-web-compiler";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { TypstPdfCompiler } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";

const MAIN = "/main.typ";
/** Makes the compiler return diagnostics as values. */
const DIAGNOSTICS = 3;

/** The compiler's answer; its own types say `any`. */
interface CompilerResult {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string }[];
}

/**
 * Creates a Typst compiler from a WebAssembly module. It reads only what it is given; its PDF is tagged, without the
 * PDF/UA claim. The last compiler is kept, because the next run with the same fonts is much faster.
 */
export function createWasmTypstCompiler(module: InitInput): TypstPdfCompiler {
  let last: { readonly fonts: readonly Uint8Array[]; readonly compiler: TypstCompiler } | undefined;
  const withFonts = async (fonts: readonly Uint8Array[]) => {
    if (last?.fonts.length === fonts.length && last.fonts.every((font, i) => font === fonts[i])) return last.compiler;
    await initialise({ module_or_path: module });
    const compiler = await compilerOf(fonts);
    last?.compiler.free();
    last = { fonts, compiler };
    return compiler;
  };
  return {
    async pdf(source, data, fonts, archive) {
      if (archive) return refusal("briefing.archive.web");
      try {
        const compiler = await withFonts(fonts);
        compiler.reset_shadow();
        compiler.add_source(MAIN, source);
        for (const [name, bytes] of Object.entries(data)) compiler.map_shadow(`/${name}`, bytes);
        return answer(compiler.compile(MAIN, null, "pdf", DIAGNOSTICS) as CompilerResult);
      } catch (error) {
        return refusal("briefing.failed", { reason: String(error) });
      }
    },
  };
}

function answer({ result, diagnostics }: CompilerResult): Outcome<Uint8Array> {
  return result ?? refusal("briefing.failed", { reason: diagnostics?.[0]?.message ?? "" });
}

async function compilerOf(fonts: readonly Uint8Array[]): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}
