import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFDocument } from "@cantoo/pdf-lib";
import { chromium } from "@playwright/test";
import { createCheckoutAssets } from "#node/typeset/typesetAssets.ts";
import { createNativeTypstCompiler } from "#node/typeset/createNativeTypstCompiler.ts";
import { BriefingPreview } from "#renderer/features/briefing/briefingPreview.ts";
import { createWasmTypstCompiler } from "#renderer/host-web/wasmTypstCompiler.ts";
import { CHROMIUM_ARGS, findChromium } from "#scripts/findChromium.ts";
import type { AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { selectFontFilesForText, FONT_FILES, type FontFile } from "#shared/publish/formats/pdf/typeset/fontFiles.ts";
import { parseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import {
  typesetBriefing,
  type TypstPdfCompiler,
  type TypesetEnvironment,
} from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { collectBriefing, type CollectedBriefing } from "#shared/publish/publication/briefingContent.ts";
import { writeBriefingPages } from "#shared/publish/formats/pdf/writeBriefingPages.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { FigureCollector } from "./support/figures.ts";
import { evictTypstCache, PLAIN_TEMPLATES, plainHtml, typesetPlain, toPlainRows } from "./support/plainTypst.ts";
import { measureInTurn, measureTime } from "./support/measureInTurn.ts";
import { spreadOf, type Spread } from "./support/spread.ts";

/**
 * `npm run bench:briefing [-- ROUNDS]`: typesets the annotated text of a made-up convention (about 95 pages) with 420
 * notes for a team, from the ledger to the PDF with its native annotations and attachment. It is compared with plain
 * Typst of the same words on the same paper in two columns, the same without columns, a browser's print of them, and
 * the Typst run within ours alone. Nothing is cached from one round to the next.
 *
 * Then it measures the preview after one letter is added to the introduction, as the window asks for it: the pause, the
 * data and the pages, but not drawing them or passing them between processes. It measures the web edition's typesetter
 * in the same way, in Node.
 */
const [ARTICLES, BLOCKS, NOTES] = [66, 1110, 420];

const figures = new FigureCollector("briefing");
const rounds = Number(process.argv[2] ?? 5);
const { draft } = createConvention(new Random(7), ARTICLES, BLOCKS);
const { admin } = await createManyNotes(draft, NOTES);
const text = { title: draft.title, symbol: "A/1", id: computeDraftId(draft), draft };
const assets = createCheckoutAssets();
const faces = new Map(await Promise.all(FONT_FILES.map(async (face) => [face, await assets.face(face)] as const)));

await againstOthers();
const desktop = await previewed(createNativeTypstCompiler());
const web = await previewed(createWasmTypstCompiler(wasmModule()));
const prepared = createWasmTypstCompiler(wasmModule());
await prepared.prepare(selectFontFilesForText("").map((face) => faces.get(face)!));
const ready = await previewed(prepared);
figures.add({ what: "the desktop's preview, the first pages", value: desktop.first, unit: "ms" }, { only: "told" });
const edited = "the desktop's preview after an edit of the introduction";
figures.add({ what: edited, value: desktop.edited.median, unit: "ms" }, { most: 300 });
const firstWeb = "the web edition's preview, the first pages: times the desktop's";
figures.add({ what: firstWeb, value: web.first / desktop.first, unit: "x" }, { only: "told", goal: 1.5 });
const firstReady = "the web edition's preview, the first pages, the typesetter made ready before: times the desktop's";
figures.add({ what: firstReady, value: ready.first / desktop.first, unit: "x" }, { only: "told", goal: 1.5 });
const beside = { name: "the desktop's", ...desktop.edited };
figures.addRatio("the web edition's preview after an edit of the introduction", web.edited, beside, { goal: 1.5 });
figures.finish();

/** Selects the content from the ledger, as the window and the command line do. */
function chosen(): CollectedBriefing {
  return collectBriefing(admin.ledger, text, {
    layout: "annotated",
    audience: { audience: "team", informals: false, authors: "none" },
  });
}

function workshopOf(compiler: TypstPdfCompiler): TypesetEnvironment {
  return {
    compiler,
    font: (name: FontFile) => Promise.resolve(faces.get(name)!),
    template: (name) => assets.template(name),
  };
}

async function typeset(pages: string, compiler: TypstPdfCompiler): Promise<Uint8Array> {
  return unwrapOutcome(await typesetBriefing(pages, workshopOf(compiler), {}));
}

async function againstOthers(): Promise<void> {
  const { data } = parseBriefingPages(await writeBriefingPages(chosen().content));
  const rows = toPlainRows(data as AnnotatedLayoutData);
  const fonts = selectFontFilesForText(JSON.stringify(data)).map((face) => faces.get(face)!);
  const typst: number[] = [];
  let pdf: Uint8Array = new Uint8Array();
  const browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  const html = plainHtml(rows);
  const { ours, columns, paragraphs, printed } = await measureInTurn(rounds, {
    ours: () => {
      evictTypstCache();
      const compiler = watched(createNativeTypstCompiler(), (ms) => typst.push(ms));
      return measureTime(async () => (pdf = await typeset(await writeBriefingPages(chosen().content), compiler)));
    },
    columns: () => measureTime(() => typesetPlain(PLAIN_TEMPLATES.columns, rows, fonts)),
    paragraphs: () => measureTime(() => typesetPlain(PLAIN_TEMPLATES.paragraphs, rows, fonts)),
    printed: () =>
      measureTime(async () => {
        await page.setContent(html);
        await page.pdf({ preferCSSPageSize: true, tagged: true });
      }),
  });
  await browser.close();
  const pages = (await PDFDocument.load(pdf)).getPageCount();
  const what = `${pages} pages, ${NOTES} notes, ledger to annotated PDF`;
  figures.addRatio(what, ours, { name: "plain Typst, the same words in two columns", ...columns }, { goal: 2 });
  figures.addRatio(what, ours, { name: "plain Typst, paragraph by paragraph", ...paragraphs });
  figures.addRatio(what, ours, { name: "Chromium's print of the two columns", ...printed });
  figures.addRatio(what, ours, { name: "the Typst run in it alone", ...spreadOf(typst.slice(1)) });
}

/** Wraps the compiler so that it reports how long each run took. */
function watched(compiler: TypstPdfCompiler, tell: (ms: number) => void): TypstPdfCompiler {
  return {
    async pdf(...given) {
      const began = performance.now();
      const pdf = await compiler.pdf(...given);
      tell(performance.now() - began);
      return pdf;
    },
  };
}

/** Measures how long the first pages of a preview take, and those after an edit, in ms. */
async function previewed(compiler: TypstPdfCompiler): Promise<{ readonly first: number; readonly edited: Spread }> {
  evictTypstCache();
  const briefing = chosen();
  const preview = new BriefingPreview((pages) => typesetBriefing(pages, workshopOf(compiler), {}));
  const edit = (letters: number) => measureTime(() => pagesOf(preview, briefing, "A letter more. ".repeat(letters)));
  const first = await edit(1);
  const times: number[] = [];
  for (let round = 0; round <= 2 * rounds; round++) times.push(await edit(2 + round));
  preview.close();
  return { first, edited: spreadOf(times.slice(1)) };
}

/** Plans a briefing and waits for its pages. */
function pagesOf(preview: BriefingPreview, briefing: CollectedBriefing, introduction: string): Promise<void> {
  return new Promise((resolve) => {
    preview.schedule(briefing, async () =>
      writeBriefingPages(await briefing.publish({ settings: { introduction } }), { isPreview: true }),
    );
    const end = onSignalChange(preview.shown, () => {
      if (!preview.shown.value.isCurrent) return;
      end();
      resolve();
    });
  });
}

function wasmModule(): Uint8Array<ArrayBuffer> {
  const file = createRequire(import.meta.url).resolve(
    "@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm",
  );
  return new Uint8Array(readFileSync(file));
}
