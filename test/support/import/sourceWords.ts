import { unzipSync } from "fflate";
import { parseFragment } from "parse5";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { tokeniseWords } from "#shared/import/lostWords.ts";
import type { SourceFormat } from "#shared/import/sourceLines.ts";

/**
 * Returns the words of a file as directly as possible, without the app's readers: the text between tags, on a page, or
 * in a text file. In the order of the file, including everything that the app may leave out.
 */
export async function readSourceWords(format: SourceFormat, bytes: Uint8Array): Promise<readonly string[]> {
  switch (format) {
    case "docx":
      return tokeniseWords(wordText(bytes));
    case "pdf":
      return tokeniseWords(await pdfText(bytes));
    case "markdown":
      return tokeniseWords(plainMarkdown(new TextDecoder().decode(bytes)));
    case "text":
      return tokeniseWords(
        new TextDecoder().decode(bytes).replace(/[⁰¹²³⁴-⁹]+/gu, (mark) => ` ${mark.normalize("NFKC")} `),
      );
    default:
      return tokeniseWords(withoutTags(new TextDecoder().decode(bytes)).replace(WORD_MARK, ""));
  }
}

/** The names of comments in a page saved by Word: "[AB1]". */
const WORD_MARK = /\[[A-Z]{1,4}\d{1,3}\]/g;

/** Elements whose content is no text, and elements that do not separate words. */
const UNSAID =
  /<(script|style|head|template|noscript|meta)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<![^>]*>|<\?[\s\S]*?\?>/gi;
const WITHIN =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|mark|q|ref|rref|mref|s|small|span|strong|sub|u|date|def|term|inline)\b[^>]*>/gi;

/** Adjacent deletions and insertions, whose words are separate words. */
const REPLACED = /<\/(?:w:)?(?:del|ins)>\s*(?=(?:<\/?span\b[^>]*>\s*)*<(?:w:)?(?:del|ins)\b)/g;

function withoutTags(markup: string): string {
  return decoded(
    markup
      .replace(UNSAID, " ")
      .replace(REPLACED, " ")
      .replace(WITHIN, "")
      .replace(/<[^>]*>/g, " "),
  );
}

function decoded(text: string): string {
  return text.replace(/&#?\w+;/g, (entity) => {
    const [node] = parseFragment(entity).childNodes;
    return node && "value" in node ? node.value : entity;
  });
}

/** Removes what Markdown itself does not show: addresses of links, attributes, tags. */
function plainMarkdown(text: string): string {
  const shown = text
    .replace(/^ {0,3}\[[^\]^][^\]]*\]:\s*\S+\s*$/gm, "")
    .replace(/\]\([^()\s]*(?:\s"[^"]*")?\)/g, "]")
    .replace(/^\[\^[^\]]*\]:/gm, "")
    .replace(/\[\^[^\]]*\]/g, "")
    .replace(/\\(?=[[\]().*_])/g, "");
  return withoutTags(shown);
}

/**
 * Returns the text of the runs in the main part, the notes, the comments, headers and footers, one paragraph per line.
 */
function wordText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const texts = Object.keys(parts)
    .filter((name) => /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name))
    .sort()
    .map((name) => new TextDecoder().decode(parts[name]));
  return texts
    .map((xml) =>
      decoded(
        xml
          .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, "")
          .replace(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/g, "")
          .replace(REPLACED, " ")
          .replace(/<\/w:p>|<w:(?:tab|br|cr|noBreakHyphen)\b[^>]*>/g, "\n")
          .replace(/<[^>]*>/g, ""),
      ),
    )
    .join("\n");
}

/**
 * Returns the text drawn on the pages, piece by piece. A piece that does not touch the one before starts a new word.
 */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  const document = await task.promise;
  let text = "";
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    let last: { x: number; y: number } | null = null;
    for (const item of items) {
      if (!("str" in item)) continue;
      const [, , , size, x, y] = item.transform as number[];
      const isNext =
        last !== null &&
        Math.abs(last.y - y!) < 0.3 * Math.abs(size!) &&
        Math.abs(last.x - x!) < 0.12 * Math.abs(size!);
      text += (isNext ? "" : " ") + item.str + (item.hasEOL ? " " : "");
      last = { x: x! + item.width, y: y! };
    }
  }
  await task.destroy();
  return text;
}
