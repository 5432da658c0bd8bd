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
/** A document that takes the compiler through its layout and its PDF once. */
const WARMING = "#set page(width: 10cm, height: auto, columns: 2)\n#table(columns: 2, [*a*], [_b_])\n#lorem(20)";

/** The compiler's answer; its own types say `any`. */
interface CompilerResult {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string }[];
}

/** A compiler in WebAssembly, which can be made ready before it is needed. */
export interface WasmTypstCompiler extends TypstPdfCompiler {
  /** Compiles the module, adds fonts and runs once, so that the next run with these fonts begins at once. */
  prepare(fonts: readonly Uint8Array[]): Promise<void>;
}

/**
 * Creates a Typst compiler from a WebAssembly module. It reads only what it is given; its PDF is tagged, without the
 * PDF/UA claim. The last compiler is kept, because the next run with the same fonts is much faster.
 */
export function createWasmTypstCompiler(module: InitInput): WasmTypstCompiler {
  let last: { readonly fonts: readonly Uint8Array[]; readonly compiler: Promise<TypstCompiler> } | undefined;
  let initialised: Promise<unknown> | undefined;
  const withFonts = (fonts: readonly Uint8Array[]): Promise<TypstCompiler> => {
    if (last?.fonts.length === fonts.length && last.fonts.every((font, i) => font === fonts[i])) return last.compiler;
    initialised ??= initialise({ module_or_path: module });
    const before = last?.compiler;
    const compiler = initialised.then(() => compilerOf(fonts));
    last = { fonts, compiler };
    // A failure is the result of the run that met it; the next run tries again.
    compiler.then(
      () => before?.then((each) => each.free()).catch(() => undefined),
      () => (last = initialised = undefined),
    );
    return compiler;
  };
  return {
    async prepare(fonts) {
      const compiler = await withFonts(fonts);
      compiler.reset_shadow();
      compiler.add_source(MAIN, WARMING);
      compiler.compile(MAIN, null, "pdf", DIAGNOSTICS);
    },
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
