import type { Json } from "#shared/base/canonicalJson.ts";
import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { readGlyphCoverage, type GlyphPredicate } from "./glyphPredicate.ts";
import type { CommonLayoutData } from "#shared/publish/layouts/data/briefingData.ts";
import { selectFontFilesForText, type FontFile } from "./fontFiles.ts";
import { TEMPLATE_MODULES, type TemplateName } from "#shared/publish/layouts/content/layouts.ts";
import { parseBriefingPages } from "./briefingPages.ts";
import { logoPictureBytesOf } from "#shared/publish/layouts/content/logo.ts";
import {
  mapJsonStrings,
  limitCoverageToScripts,
  replaceUnprintableCharacters,
  REPLACEMENT_CHARACTER,
} from "./printable.ts";

/**
 * Compiles a Typst source. `data` are the files it reads, by name. There are two compilers: native code, and
 * WebAssembly. Only the native one checks its result against PDF/UA-1. If that succeeds and an archive needs it, the
 * native one also makes a PDF/A-3a.
 */
export interface TypstPdfCompiler {
  pdf(
    source: string,
    data: Readonly<Record<string, Uint8Array>>,
    fonts: readonly Uint8Array[],
    archive: boolean,
  ): Promise<Outcome<Uint8Array>>;
}

/** What an edition provides: a compiler, and its templates and faces. */
export interface TypesetEnvironment {
  readonly compiler: TypstPdfCompiler;
  template(name: TemplateName): Promise<string>;
  font(name: FontFile): Promise<Uint8Array>;
}

/** The stages of the work, as message codes. */
const STAGES = ["briefing.stage.fonts", "briefing.stage.typeset", "briefing.stage.annotate"] as const;

export interface TypesetProgressOptions {
  readonly progress?: (stage: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Typesets a briefing as a PDF. `pages` is what `writeBriefingPages` returned: text written by a person reaches the
 * typesetter as data, never as markup.
 *
 * @returns the PDF, `briefing.cancelled` if `signal` aborts it, or the compiler's refusal
 */
export async function typesetBriefing(
  pages: string,
  environment: TypesetEnvironment,
  { progress, signal }: TypesetProgressOptions = {},
): Promise<Outcome<Bytes>> {
  const [fonts, typeset, annotate] = STAGES;
  const { layout, data: all, attached, archive = false, isPreview = false } = parseBriefingPages(pages);
  const { logo, ...data } = all;
  progress?.(fonts);
  const names = selectFontFilesForText(JSON.stringify(all));
  const faces = await Promise.all(names.map((face) => environment.font(face)));
  const template = await environment.template(layout);
  const modules = await modulesOf(environment);
  if (signal?.aborted) return refusal("briefing.cancelled");
  progress?.(typeset);
  const covered = together(faces.map(readGlyphCoverage));
  const flags = {
    archive,
    hasArabic: names.includes("Amiri_400Regular"),
    hasHan: names.includes("NotoSansSC_400Regular"),
  };
  const picture = logo && { [`logo.${logo.type}`]: logoPictureBytesOf(logo) };
  const set = (coverage: GlyphPredicate) => {
    const files = { ...modules, ...picture, ...filesOf({ ...data, logo }, coverage, flags) };
    return environment.compiler.pdf(template, files, faces, archive);
  };
  let pdf = await set(covered);
  if (isRefusal(pdf)) pdf = await set(limitCoverageToScripts(covered));
  if (isRefusal(pdf)) return pdf;
  if (signal?.aborted) return refusal("briefing.cancelled");
  if (isPreview) return new Uint8Array(pdf);
  progress?.(annotate);
  // Loaded when needed: a preview is not annotated.
  const { attachNotesToBriefingPdf } = await import("../finish/finishBriefingPdf.ts");
  return attachNotesToBriefingPdf(pdf, all, { attached, archive });
}

/** Loads the modules that templates import, as the compiler's files. */
async function modulesOf(environment: TypesetEnvironment): Promise<Readonly<Record<string, Uint8Array>>> {
  const files = TEMPLATE_MODULES.map(
    async (name) => [`${name}.typ`, encodeUtf8(await environment.template(name))] as const,
  );
  return Object.fromEntries(await Promise.all(files));
}

/**
 * Returns the template's files: the data with all text made printable, and facts about it. The introduction has its own
 * file, so that the typesetter can reuse all other pages while the user edits it.
 */
function filesOf(
  { logo, ...data }: CommonLayoutData,
  covered: GlyphPredicate,
  flags: Readonly<Record<string, boolean>>,
): Readonly<Record<string, Uint8Array>> {
  let unprintable = false;
  const picture = logo && { ...logo, base64: "" };
  const clean = mapJsonStrings({ ...data, logo: picture } as unknown as Json, (text) => {
    const shown = replaceUnprintableCharacters(text, covered);
    unprintable ||= shown.includes(REPLACEMENT_CHARACTER) && !text.includes(REPLACEMENT_CHARACTER);
    return shown;
  });
  const { introduction, ...rest } = clean as Record<string, Json>;
  const files = { "introduction.json": introduction!, "data.json": { ...rest, ...flags, unprintable } };
  return Object.fromEntries(Object.entries(files).map(([name, value]) => [name, encodeUtf8(JSON.stringify(value))]));
}

/** Combines the coverage of several fonts. Each code point is looked up once. */
function together(fonts: readonly GlyphPredicate[]): GlyphPredicate {
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
