import { parseJson, type Json } from "#shared/base/canonicalJson.ts";
import { utf8, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { finishPdf } from "../pdf/finishPdf.ts";
import { readGlyphCoverage, type GlyphCoverage } from "./glyphCoverage.ts";
import type { PageData } from "../data/briefingData.ts";
import { selectFontFiles, type FontFile } from "./fontFiles.ts";
import { TEMPLATE_MODULES, type TemplateName } from "../content/layouts.ts";
import type { BriefingSource } from "./briefingSource.ts";
import { pictureBytes } from "../content/logo.ts";
import { mapStrings, limitToScripts, toPrintable, REPLACEMENT_CHARACTER } from "./printable.ts";

/**
 * Sets a Typst source: `data` are the files it reads, by name. Two exist: native code, and WebAssembly. The first holds
 * what it makes to PDF/UA-1; for an archive it makes PDF/A-3a of what has passed that, which the second cannot.
 */
export interface PdfCompiler {
  pdf(
    source: string,
    data: Readonly<Record<string, Uint8Array>>,
    fonts: readonly Uint8Array[],
    archive: boolean,
  ): Promise<Outcome<Uint8Array>>;
}

/** What an edition brings: a compiler, and where it keeps templates and faces. */
export interface TypesetEnvironment {
  readonly compiler: PdfCompiler;
  template(name: TemplateName): Promise<string>;
  font(name: FontFile): Promise<Uint8Array>;
}

/** The stages of the work, as message codes. */
const STAGES = ["briefing.stage.fonts", "briefing.stage.typeset", "briefing.stage.annotate"] as const;

export interface TypesetOptions {
  readonly progress?: (stage: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * A briefing as a PDF. `source.data` is a `PageData` as JSON text: whatever a person wrote reaches the
 * typesetter as data, never as markup. Refused where it was stopped or the typesetter fails.
 */
export async function typesetBriefing(
  source: BriefingSource,
  workshop: TypesetEnvironment,
  { progress, signal }: TypesetOptions = {},
): Promise<Outcome<Bytes>> {
  const [fonts, typeset, annotate] = STAGES;
  const { archive = false } = source;
  const { logo, ...data } = parseJson(source.data) as unknown as PageData;
  progress?.(fonts);
  const names = selectFontFiles(source.data);
  const faces = await Promise.all(names.map((face) => workshop.font(face)));
  const template = await workshop.template(source.layout);
  const modules = await modulesOf(workshop);
  if (signal?.aborted) return refusal("briefing.cancelled");
  progress?.(typeset);
  const covered = together(faces.map(readGlyphCoverage));
  const told = {
    archive,
    hasArabic: names.includes("Amiri_400Regular"),
    hasHan: names.includes("NotoSansSC_400Regular"),
  };
  const picture = logo && { [`logo.${logo.type}`]: pictureBytes(logo) };
  const set = (coverage: GlyphCoverage) => {
    const files = { ...modules, ...picture, ...filesOf({ ...data, logo }, coverage, told) };
    return workshop.compiler.pdf(template, files, faces, archive);
  };
  let pdf = await set(covered);
  if (isRefusal(pdf)) pdf = await set(limitToScripts(covered));
  if (isRefusal(pdf)) return pdf;
  if (signal?.aborted) return refusal("briefing.cancelled");
  if (source.isPreview) return new Uint8Array(pdf);
  progress?.(annotate);
  return finishPdf(pdf, { ...data, logo }, source);
}

/** What templates import, as the compiler's files. */
async function modulesOf(workshop: TypesetEnvironment): Promise<Readonly<Record<string, Uint8Array>>> {
  const files = TEMPLATE_MODULES.map(async (name) => [`${name}.typ`, utf8(await workshop.template(name))] as const);
  return Object.fromEntries(await Promise.all(files));
}

/**
 * The template's files: the data with nothing in it that cannot be printed, and what is to be known of it. The introduction
 * is by itself: while it is written, the typesetter finds all other pages as it has set them.
 */
function filesOf(
  { logo, ...data }: PageData,
  covered: GlyphCoverage,
  told: Readonly<Record<string, boolean>>,
): Readonly<Record<string, Uint8Array>> {
  let unprintable = false;
  const picture = logo && { ...logo, base64: "" };
  const clean = mapStrings({ ...data, logo: picture } as unknown as Json, (text) => {
    const shown = toPrintable(text, covered);
    unprintable ||= shown.includes(REPLACEMENT_CHARACTER) && !text.includes(REPLACEMENT_CHARACTER);
    return shown;
  });
  const { introduction, ...rest } = clean as Record<string, Json>;
  const files = { "introduction.json": introduction!, "data.json": { ...rest, ...told, unprintable } };
  return Object.fromEntries(Object.entries(files).map(([name, value]) => [name, utf8(JSON.stringify(value))]));
}

/** Covered by one of several fonts; each code point is asked for once. */
function together(fonts: readonly GlyphCoverage[]): GlyphCoverage {
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
