import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { detectLanguage } from "#shared/import/detectLanguage.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import type { FormatReaderOutput, ImportWarning } from "#shared/import/sourceLines.ts";
import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { xmlChildrenOf, type XmlElement } from "../parseXml.ts";
import { OdtBodyReader, odtPlainTextOf } from "./odtBody.ts";
import { OdtNumbering } from "./odtNumbering.ts";
import { OdtStyles } from "./odtStyles.ts";
import { openFlatOdt, openOdt, type OdtDocument } from "./odtXml.ts";

/**
 * Reads an OpenDocument text, zipped: its paragraphs with the numbers of lists and headings, tracked changes, comments,
 * footnotes and endnotes, and the cells of its tables. Headers and footers go to `masthead`. Refuses damaged files with
 * `reading.odt-broken` and protected ones with `reading.encrypted`.
 */
export function readOdt(file: FileToImport): Outcome<FormatReaderOutput> {
  const document = openOdt(file);
  return isRefusal(document) ? document : readDocument(document);
}

/** Reads an OpenDocument text in a single XML file. */
export function readFlatOdt(text: string): Outcome<FormatReaderOutput> {
  const document = openFlatOdt(text);
  return isRefusal(document) ? document : readDocument(document);
}

function readDocument({ text, styleSheets, masterPages }: OdtDocument): FormatReaderOutput {
  const body = new OdtBodyReader(text, new OdtStyles(styleSheets), new OdtNumbering(styleSheets));
  body.readBlocks(text);
  const lines = body.finish();
  const heads = headsOf(masterPages);
  const isRight = ({ hints }: (typeof lines)[number]) => hints.direction === "rtl";
  const rightToLeft = lines.filter(isRight).length * 2 > lines.length;
  const language = markedLanguage(body);
  return {
    lines: rightToLeft
      ? lines.map((line) => (line.hints.direction ? line : { ...line, hints: { ...line.hints, direction: "ltr" } }))
      : lines,
    warnings: [...body.reports.warnings, ...warnHeads(heads)],
    exclusions: [
      ...body.reports.exclusions,
      ...heads.map((words) => ({ reason: "running-head", text: words, where: null }) as const),
    ],
    ...(language ? { language } : {}),
    ...(rightToLeft ? { direction: "rtl" } : {}),
    ...(heads.length > 0 ? { masthead: heads } : {}),
  };
}

/** Returns the paragraphs of headers and footers, each once. */
function headsOf(masterPages: readonly XmlElement[]): readonly string[] {
  const parts = masterPages.flatMap((page) =>
    xmlChildrenOf(page).filter(({ name }) => /^style:(?:header|footer)(?:-left|-first)?$/.test(name)),
  );
  const words = parts.flatMap((part) => paragraphsIn(part).map((each) => foldAndTrimWhitespace(odtPlainTextOf(each))));
  return [...new Set(words.filter((each) => /\p{L}/u.test(each)))];
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  return xmlChildrenOf(element).flatMap((child) =>
    child.name === "text:p" || child.name === "text:h" ? [child] : paragraphsIn(child),
  );
}

const LONGEST = 200;

function warnHeads(heads: readonly string[]): ImportWarning[] {
  const words = heads.join(" · ");
  if (words === "") return [];
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return [{ code: "reading.running-heads", params: { words: short }, where: null }];
}

/** Returns the language with which most letters are marked, if the words themselves do not show it. */
function markedLanguage({ lines, languages }: OdtBodyReader): string | undefined {
  const sample = lines.slice(0, 400).map(({ text }) => text);
  if (detectLanguage(sample.join("\n")) !== "und") return undefined;
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const most = [...languages].sort(([, a], [, b]) => b - a)[0];
  return most && most[1] * 2 > total ? most[0] : undefined;
}
