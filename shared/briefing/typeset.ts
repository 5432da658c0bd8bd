import { parseJson, type Json } from "../base/canonical.ts";
import { utf8, type Bytes } from "../base/bytes.ts";
import { refuse, type Outcome } from "../base/result.ts";
import { nativeAnnotations } from "./annotations.ts";
import { coverage, type Coverage } from "./coverage.ts";
import type { BriefingData } from "./data.ts";
import { facesFor, type Face } from "./faces.ts";
import { mapStrings, printable, REPLACED } from "./printable.ts";

/** Sets a Typst source: `data` are the files it reads, by name. Two exist: native code, and WebAssembly. */
export interface Compiler {
  pdf(
    source: string,
    data: Readonly<Record<string, Uint8Array>>,
    fonts: readonly Uint8Array[],
  ): Promise<Outcome<Uint8Array>>;
}

/** What an edition brings: a compiler, and where it keeps templates (by the layout's name) and faces. */
export interface Workshop {
  readonly compiler: Compiler;
  template(layout: string): Promise<string>;
  face(name: Face): Promise<Uint8Array>;
}

/** The stages of the work, as message codes. */
export const STAGES = ["briefing.stage.fonts", "briefing.stage.typeset", "briefing.stage.annotate"] as const;

export interface TypesetOptions {
  readonly progress?: (stage: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * A briefing as a PDF. `source.data` is a `BriefingData` as JSON text: whatever a person wrote reaches the
 * typesetter as data, never as markup. Refused where it was stopped or the typesetter fails.
 */
export async function typesetBriefing(
  source: { readonly layout: "annotated"; readonly data: string },
  workshop: Workshop,
  { progress, signal }: TypesetOptions = {},
): Promise<Outcome<Bytes>> {
  const [fonts, typeset, annotate] = STAGES;
  const data = parseJson(source.data) as unknown as BriefingData;
  progress?.(fonts);
  const faces = await Promise.all(facesFor(source.data).map((face) => workshop.face(face)));
  const template = await workshop.template(source.layout);
  if (signal?.aborted) return refuse("briefing.cancelled");
  progress?.(typeset);
  const files = { "data.json": utf8(JSON.stringify(prepared(data, faces))) };
  const pdf = await workshop.compiler.pdf(template, files, faces);
  if (!(pdf instanceof Uint8Array)) return pdf;
  if (signal?.aborted) return refuse("briefing.cancelled");
  progress?.(annotate);
  return nativeAnnotations(pdf, data);
}

/** The data with nothing in it that the faces cannot print; it says so where something was lost. */
function prepared(data: BriefingData, faces: readonly Uint8Array[]): Json {
  const covered = together(faces.map(coverage));
  let lost = false;
  const words = data as unknown as Json;
  const clean = mapStrings(words, (text) => {
    const shown = printable(text, covered);
    lost ||= shown.includes(REPLACED) && !text.includes(REPLACED);
    return shown;
  });
  return { ...(clean as Record<string, Json>), unprintable: lost };
}

/** Covered by one of several fonts; each code point is asked for once. */
function together(fonts: readonly Coverage[]): Coverage {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    let answer = known.get(codePoint);
    if (answer === undefined) {
      answer = fonts.some((covers) => covers(codePoint));
      known.set(codePoint, answer);
    }
    return answer;
  };
}
