import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFDocument } from "@cantoo/pdf-lib";
import { chromium } from "@playwright/test";
import { checkoutAssets } from "../../node/typeset/assets.ts";
import { nativeCompiler } from "../../node/typeset/compiler.ts";
import { Preview } from "../../renderer/features/briefing/preview.ts";
import { wasmCompiler } from "../../renderer/host-web/compiler.ts";
import { CHROMIUM_ARGS, findChromium } from "../../scripts/chromium.ts";
import type { AnnotatedData } from "../../shared/briefing/data/annotated.ts";
import { facesFor, FACES, type Face } from "../../shared/briefing/faces.ts";
import type { BriefingSource } from "../../shared/briefing/source.ts";
import { typesetBriefing, type Compiler, type Workshop } from "../../shared/briefing/typeset.ts";
import { draftId } from "../../shared/draft/draft.ts";
import { briefed, type Briefed } from "../../shared/exchange/briefed.ts";
import { previewOf, sourceOf, type Made } from "../../shared/exchange/source.ts";
import { convention } from "../support/convention.ts";
import { manyNotes } from "../support/many.ts";
import { Random } from "../support/random.ts";
import { must } from "../support/team.ts";
import { Figures } from "./support/figures.ts";
import { forget, PLAIN, plainPage, plainPdf, plainRows } from "./support/plain.ts";
import { inTurn, median, timed } from "./support/rounds.ts";

/**
 * `npm run bench:briefing [-- ROUNDS]`: the annotated text of a made-up convention with 420 notes, some 95 pages, for a team, from
 * the ledger to the PDF with its native annotations and attachment; against the bare Typst run of the same source and, only
 * told, plain Typst of the same words on the same paper and a browser's print of them, in turn, nothing kept from one round
 * to the next. Then the preview after a letter more in the introduction, as the window asks for it: its pause, data, pages;
 * not their drawing, and not the way between the processes. Of the web edition's typesetter the same and its first pages, in
 * Node, only told.
 */
const [ARTICLES, BLOCKS, NOTES] = [66, 1110, 420];
const MOST = { ratio: 2, previewMs: 300 } as const;

const figures = new Figures("briefing");
const rounds = Number(process.argv[2] ?? 5);
const { draft } = convention(new Random(7), ARTICLES, BLOCKS);
const { admin } = await manyNotes(draft, NOTES);
const text = { title: draft.title, symbol: "A/1", id: draftId(draft), draft };
const assets = checkoutAssets();
const faces = new Map(await Promise.all(FACES.map(async (face) => [face, await assets.face(face)] as const)));

await againstOthers();
await afterAnEdit("the desktop's", nativeCompiler(), { most: MOST.previewMs });
await afterAnEdit("the web edition's", wasmCompiler(wasmModule()), {});
figures.end();

/** From the ledger, as the window and the command line do. */
function chosen(): Briefed {
  return briefed(admin.ledger, text, {
    layout: "annotated",
    audience: { audience: "team", informals: false, authors: "none" },
  });
}

function made(introduction: string): Made {
  return { layout: "annotated", settings: { introduction }, language: "en", archive: false };
}

function workshopOf(compiler: Compiler): Workshop {
  return {
    compiler,
    face: (name: Face) => Promise.resolve(faces.get(name)!),
    template: (name) => assets.template(name),
  };
}

async function typeset(source: BriefingSource, compiler: Compiler): Promise<Uint8Array> {
  return must(await typesetBriefing(source, workshopOf(compiler), {}));
}

async function againstOthers(): Promise<void> {
  const source = await sourceOf(chosen(), made(""));
  const rows = plainRows(JSON.parse(source.data) as AnnotatedData);
  const fonts = facesFor(source.data).map((face) => faces.get(face)!);
  const typst: number[] = [];
  let pdf: Uint8Array = new Uint8Array();
  const browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  const html = plainPage(rows);
  const medians = await inTurn(rounds, {
    ours: () => {
      forget();
      const compiler = watched(nativeCompiler(), (ms) => typst.push(ms));
      return timed(async () => (pdf = await typeset(await sourceOf(chosen(), made("")), compiler)));
    },
    columns: () => timed(() => plainPdf(PLAIN.columns, rows, fonts)),
    paragraphs: () => timed(() => plainPdf(PLAIN.paragraphs, rows, fonts)),
    printed: () =>
      timed(async () => {
        await page.setContent(html);
        await page.pdf({ preferCSSPageSize: true, tagged: true });
      }),
  });
  await browser.close();
  const pages = (await PDFDocument.load(pdf)).getPageCount();
  const what = `${pages} pages, ${NOTES} notes, ledger to annotated PDF`;
  const { ours } = medians;
  const bare = { name: "the bare Typst run of the same source", value: median(typst.slice(1)) };
  figures.ratio(what, ours, bare, { most: MOST.ratio });
  figures.ratio(what, ours, { name: "plain Typst, the same words in two columns", value: medians.columns }, {});
  figures.ratio(what, ours, { name: "plain Typst, paragraph by paragraph", value: medians.paragraphs }, {});
  figures.ratio(what, ours, { name: "Chromium's print of the two columns", value: medians.printed }, {});
}

/** The compiler, telling how long it took. */
function watched(compiler: Compiler, tell: (ms: number) => void): Compiler {
  return {
    async pdf(...given) {
      const began = performance.now();
      const pdf = await compiler.pdf(...given);
      tell(performance.now() - began);
      return pdf;
    },
  };
}

async function afterAnEdit(whose: string, compiler: Compiler, limit: { readonly most?: number }): Promise<void> {
  forget();
  const briefing = chosen();
  const preview = new Preview((source) => typesetBriefing(source, workshopOf(compiler), {}));
  const edit = (letters: number) => timed(() => pagesOf(preview, briefing, made("A letter more. ".repeat(letters))));
  figures.add({ what: `${whose} preview, the first pages`, value: await edit(1), unit: "ms" });
  const times: number[] = [];
  for (let round = 0; round <= 2 * rounds; round++) times.push(await edit(2 + round));
  figures.add({
    what: `${whose} preview after an edit of the introduction`,
    value: median(times.slice(1)),
    unit: "ms",
    ...limit,
  });
  preview.close();
}

/** Plans a briefing and waits for its pages. */
function pagesOf(preview: Preview, briefing: Briefed, made: Made): Promise<void> {
  return new Promise((resolve) => {
    preview.plan(briefing, () => previewOf(briefing, made));
    const end = preview.shown.watch(() => {
      if (!preview.shown.now.isCurrent) return;
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
