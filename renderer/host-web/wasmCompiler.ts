import initialise, {
  TypstCompilerBuilder,
  type InitInput,
  type TypstCompiler,
} from "@myriaddreamin/typst-ts-web-compiler";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { PdfCompiler } from "#shared/briefing/typeset/typesetBriefing.ts";

const MAIN = "/main.typ";
/** How the compiler is to say what is wrong: as values. */
const DIAGNOSTICS = 3;

/** What the compiler answers; its own types say `any`. */
interface Made {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string }[];
}

/**
 * Typst as WebAssembly, its module from there. It reads what it is given and nothing else; its PDF is tagged, without the
 * PDF/UA claim. The last compiler is kept: with the same fonts the next run is much faster.
 */
export function createWasmCompiler(module: InitInput): PdfCompiler {
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
        return answer(compiler.compile(MAIN, null, "pdf", DIAGNOSTICS) as Made);
      } catch (error) {
        return refusal("briefing.failed", { reason: String(error) });
      }
    },
  };
}

function answer({ result, diagnostics }: Made): Outcome<Uint8Array> {
  return result ?? refusal("briefing.failed", { reason: diagnostics?.[0]?.message ?? "" });
}

async function compilerOf(fonts: readonly Uint8Array[]): Promise<TypstCompiler> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}
