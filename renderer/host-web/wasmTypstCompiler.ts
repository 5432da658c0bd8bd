import initialise, {
  TypstCompilerBuilder,
  type InitInput,
  type InitOutput,
  type TypstCompiler,
} from "@myriaddreamin/typst-ts-web-compiler";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { TypstPdfCompiler } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";

const MAIN = "/main.typ";
/** Makes the compiler return diagnostics as values. */
const DIAGNOSTICS = 3;
/** A document of a few pages with what briefings use, which takes the compiler through its layout and its PDF. */
const WARMING = `
#set document(title: "Ready")
#set page(paper: "a4", header: context counter(page).display())
#set text(font: "Noto Serif", lang: "en", hyphenate: true)
#set par(justify: true)
#outline()
#for i in range(10) [
  = Heading
  #grid(columns: (2fr, 1fr), gutter: 8pt,
    lorem(150),
    block(breakable: false)[*#lorem(10)* _#lorem(20)_ #footnote(lorem(12)) #link(<end>)[#i]],
  )
  #context v(measure(lorem(30)).height / 10)
  #place(right, box(stroke: 1pt, inset: 2pt, text(font: "Noto Sans", str(i))))
]
#metadata("end") <end>
`;

/** The compiler's answer; its own types say `any`. */
interface CompilerResult {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string }[];
}

/** A compiler in WebAssembly, which can be made ready before it is needed. */
export interface WasmTypstCompiler extends TypstPdfCompiler {
  /**
   * Compiles the module, adds fonts and runs once, so that the next run with these fonts begins at once. Returns whether
   * that succeeded.
   */
  prepare(fonts: readonly Uint8Array[]): Promise<boolean>;
  /**
   * Returns the bytes of its memory. It grows with each run by what the run keeps for the next one, which nothing here
   * can empty, and never shrinks.
   */
  measureMemory(): number;
}

/**
 * Creates a Typst compiler from a WebAssembly module. It reads only what it is given; its PDF is tagged, without the
 * PDF/UA claim. The last compiler is kept, because the next run with the same fonts is much faster.
 */
export function createWasmTypstCompiler(module: InitInput): WasmTypstCompiler {
  let last: { readonly fonts: readonly Uint8Array[]; readonly compiler: Promise<TypstCompiler> } | undefined;
  let initialised: Promise<unknown> | undefined;
  let memory: InitOutput["memory"] | undefined;
  const withFonts = (fonts: readonly Uint8Array[]): Promise<TypstCompiler> => {
    if (last?.fonts.length === fonts.length && last.fonts.every((font, i) => font === fonts[i])) return last.compiler;
    initialised ??= initialise({ module_or_path: module }).then((started) => (memory = started.memory));
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
    measureMemory: () => memory?.buffer.byteLength ?? 0,
    async prepare(fonts) {
      const compiler = await withFonts(fonts);
      compiler.reset_shadow();
      compiler.add_source(MAIN, WARMING);
      return !isRefusal(answer(compiler.compile(MAIN, null, "pdf", DIAGNOSTICS) as CompilerResult));
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
