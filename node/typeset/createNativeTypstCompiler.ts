import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import path from "node:path";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { TypstPdfCompiler } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";

/** A folder that does not exist: sources and data are in memory, and nothing is read from the disk. */
const WORKSPACE = path.resolve("/clausemark-typeset");

/**
 * Creates a native Typst compiler for PDF/UA-1. For PDF/A-3a it first checks PDF/UA-1, since one run accepts one
 * standard. It uses only the given fonts, none of the system's, and loads no package from the network. The last
 * compiler is kept: the next run with the same fonts is much faster.
 */
export function createNativeTypstCompiler(): TypstPdfCompiler {
  let last: { readonly fonts: readonly Uint8Array[]; readonly compiler: NodeCompiler } | undefined;
  return {
    pdf(source, data, fonts, archive) {
      if (!last || !sameFonts(last.fonts, fonts)) last = { fonts, compiler: create(fonts) };
      return Promise.resolve(compile(last.compiler, source, { data, archive }));
    },
  };
}

/** PDF/A requires a creation time; it is set to 0 and removed afterwards. */
const ARCHIVE = { pdfStandard: "a-3a", creationTimestamp: 0 };

function sameFonts(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return a.length === b.length && a.every((font, i) => font === b[i]);
}

function create(fonts: readonly Uint8Array[]): NodeCompiler {
  const fontBlobs = fonts.map((font) => Buffer.from(font.buffer, font.byteOffset, font.byteLength));
  return NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs }] });
}

function compile(
  compiler: NodeCompiler,
  source: string,
  { data, archive }: { readonly data: Readonly<Record<string, Uint8Array>>; readonly archive: boolean },
): Outcome<Uint8Array> {
  for (const [name, bytes] of Object.entries(data)) compiler.mapShadow(path.join(WORKSPACE, name), Buffer.from(bytes));
  try {
    const made = compiler.compile({ mainFileContent: source });
    if (!made.result) return failed(made.takeError());
    const accessible = compiler.pdf(made.result, { pdfStandard: "ua-1" });
    return new Uint8Array(archive ? compiler.pdf(made.result, ARCHIVE) : accessible);
  } catch (error) {
    return refusal("briefing.failed", { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(2);
  }
}

function failed(error: NodeError | null): Outcome<Uint8Array> {
  const [first] = (error?.shortDiagnostics ?? []) as { message?: string }[];
  return refusal("briefing.failed", { reason: first?.message ?? "" });
}
