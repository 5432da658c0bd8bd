import type { SourceTrackedChange } from "#shared/import/sourceLines.ts";
import { DocxFieldStack } from "../body/fieldStack.ts";
import { decodeSymbolCharacter } from "../body/symbolCharacters.ts";
import { chooseAlternateContent, xmlChildrenOf, xmlTextOf, type XmlElement } from "../package/docxXml.ts";

const DELETED = new Set(["del", "moveFrom"]);
const INSERTED = new Set(["ins", "moveTo"]);
const BLANKS = new Set(["tab", "ptab", "br", "cr"]);
/** Elements without text of the line: properties, and the annotation of a ruby. */
const SKIPPED = new Set(["pPr", "rPr", "sdtPr", "rt", "tblPr", "trPr", "tcPr"]);
/** Fields whose result differs on every page. */
const PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/**
 * Returns the text of content outside the lines (a note, a comment, a running head), one string per paragraph, with
 * white space unchanged and changes of type `gone` left out.
 */
export function readPlainParagraphs(element: XmlElement, gone: SourceTrackedChange["type"]): string[] {
  const reading = new PlainParagraphReader(gone);
  reading.read(element);
  return reading.paragraphs();
}

class PlainParagraphReader {
  readonly #skipped: ReadonlySet<string>;
  readonly #fields = new DocxFieldStack();
  readonly #done: string[] = [];
  #words = "";
  #instruction = "";
  #paragraphs = 0;

  constructor(gone: SourceTrackedChange["type"]) {
    this.#skipped = gone === "deleted" ? DELETED : INSERTED;
  }

  paragraphs(): string[] {
    return this.#words === "" ? this.#done : [...this.#done, this.#words];
  }

  read(element: XmlElement): void {
    for (const child of xmlChildrenOf(element)) this.#readElement(child);
  }

  #readElement(element: XmlElement): void {
    const { name } = element;
    if (this.#skipped.has(name) || SKIPPED.has(name)) return;
    if (name === "t" || name === "delText" || name === "other:t") this.#add(xmlTextOf(element));
    else if (BLANKS.has(name)) this.#add(" ");
    else if (name === "noBreakHyphen") this.#add("-");
    else if (name === "sym")
      this.#add(decodeSymbolCharacter(element.attributes.font ?? "", element.attributes.char ?? "") ?? "");
    else if (name === "fldChar") this.#field(element.attributes.fldCharType);
    else if (name === "instrText") this.#instruction += xmlTextOf(element);
    else if (name === "p") this.#paragraph(element);
    else if (name === "other:AlternateContent") this.read(chooseAlternateContent(element) ?? element);
    else if (name !== "fldSimple" || !PAGES.test(element.attributes.instr ?? "")) this.read(element);
  }

  #add(words: string): void {
    const isPage = this.#fields.isInInstruction || PAGES.test(this.#instruction);
    if (!isPage) this.#words += words;
  }

  #field(type: string | undefined): void {
    if (type === "begin") this.#fields.begin(this.#paragraphs);
    else if (type === "separate") this.#fields.separate();
    else if (type === "end") this.#fields.end();
    if (type !== "separate") this.#instruction = "";
  }

  #paragraph(element: XmlElement): void {
    this.#paragraphs++;
    const before = this.#words;
    this.#words = "";
    this.read(element);
    this.#fields.endParagraph(this.#paragraphs);
    this.#done.push(this.#words);
    this.#words = before;
  }
}
