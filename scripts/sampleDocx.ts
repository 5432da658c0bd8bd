/**
 * Creates the sample's Word files from its texts: `node scripts/sampleDocx.ts`. Articles, paragraphs and points get
 * Word's automatic numbers; what Word cannot count (a "bis", an article in brackets) is typed, as in a secretariat. The
 * same text produces the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";

const FOLDER = fileURLToPath(new URL("../test/fixtures/sample/", import.meta.url));
const EDITIONS = ["draft-v1", "draft-v2", "package"];

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** List templates in numbering.xml. */
const ARTICLES = 0;
const LISTS = 1;

/** The paragraphs of a sample text as Word XML, and the lists in which they are numbered. */
class Document {
  readonly body: string[] = [];
  /** The template of each list, and the numbers with which its levels begin. */
  readonly lists: { template: number; starts: readonly number[] }[] = [];
  #articleList = 0;
  #nextArticle = 0;
  #list: number | null = null;
  #inPreamble = false;

  add(paragraph: string): void {
    const article = /^Article (\d+)\. (.+)$/.exec(paragraph);
    const item = /^(?:(\d+)\.|\(([a-z])\)) (.+)$/.exec(paragraph);
    if (article) this.#article(Number(article[1]), article[2]!);
    else if (/^\[?Article /.test(paragraph)) this.#head("Heading2", paragraph, 0);
    else if (/^(?:Chapter|Annex)\b/.test(paragraph)) this.#container(paragraph);
    else if (/^(?:Draft convention|Package of)\b/.test(paragraph)) this.#head("Title", paragraph);
    else if (paragraph === "Preamble") this.#preamble(paragraph);
    else if (item) this.#item(item[1] === undefined ? levelOf(item[2]!) : 0, item[3]!);
    else this.body.push(p("", this.#inPreamble ? recital(paragraph) : runs(paragraph)));
  }

  #article(number: number, title: string): void {
    if (number !== this.#nextArticle) this.#articleList = this.#newList(ARTICLES, [number]);
    this.#nextArticle = number + 1;
    this.#head("Heading2", title, this.#articleList);
  }

  #container(paragraph: string): void {
    for (const line of paragraph.split("\n")) this.#head("Heading1", line);
  }

  #preamble(paragraph: string): void {
    this.#head("Heading1", paragraph);
    this.#inPreamble = true;
  }

  #head(style: string, text: string, list?: number): void {
    const numbered = list === undefined ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
    this.body.push(p(`<w:pStyle w:val="${style}"/><w:keepNext/>${numbered}`, runs(text)));
    this.#list = null;
    this.#inPreamble = false;
  }

  #item(level: number, text: string): void {
    this.#list ??= this.#newList(LISTS, [1, 1, 1]);
    const place = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${this.#list}"/></w:numPr>`;
    this.body.push(p(`<w:pStyle w:val="ListParagraph"/>${place}`, runs(text)));
  }

  #newList(template: number, starts: readonly number[]): number {
    return this.lists.push({ template, starts });
  }
}

function levelOf(letter: string): number {
  return letter === "i" ? 2 : 1;
}

function p(properties: string, content: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** Converts text to runs; superscript digits become footnote references. */
function runs(text: string, properties = ""): string {
  return text
    .split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u)
    .filter((piece) => piece !== "")
    .map((piece) => (SUPERSCRIPTS.includes(piece[0]!) ? reference(piece) : run(piece, properties)))
    .join("");
}

function run(text: string, properties: string): string {
  const rPr = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

function reference(mark: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${digits(mark)}"/></w:r>`;
}

/** Formats a recital, with its first word in italics. */
function recital(text: string): string {
  const [, lead = "", word = "", rest = ""] = /^(\[?)(\S+)(.*)$/u.exec(text)!;
  return (lead === "" ? "" : run(lead, "")) + run(word, "<w:i/>") + runs(rest);
}

function digits(mark: string): string {
  return [...mark].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("");
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Creates the Word file of a sample text. */
export function createSampleDocx(text: string): Uint8Array {
  const [main = "", below = ""] = text.trim().split(/\n_{8,}\n/);
  const document = new Document();
  for (const paragraph of paragraphsOf(main)) document.add(paragraph);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relations(PARTS.map((part) => [part, `${part}.xml`])),
    "word/document.xml": `<w:document ${W} ${R}><w:body>${document.body.join("")}${section()}</w:body></w:document>`,
    "word/styles.xml": styles(),
    "word/numbering.xml": numbering(document.lists),
    "word/footnotes.xml": footnotes(paragraphsOf(below)),
    "word/header.xml": `<w:hdr ${W}>${p('<w:jc w:val="right"/>', runs(paragraphsOf(main)[0]!))}</w:hdr>`,
    "word/footer.xml": `<w:ftr ${W}>${p('<w:jc w:val="center"/>', pageNumber())}</w:ftr>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(XML + xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1), os: 0 });
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

const PARTS = ["styles", "numbering", "footnotes", "header", "footer"];

function contentTypes(): string {
  const overrides = [["document", "document.main"], ...PARTS.map((part) => [part, part])].map(
    ([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`,
  );
  const rels = "application/vnd.openxmlformats-package.relationships+xml";
  const defaults = `<Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join("")}</Types>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${each.join("")}</Relationships>`;
}

function section(): string {
  const header = `<w:headerReference w:type="default" r:id="rId${PARTS.indexOf("header") + 1}"/>`;
  const footer = `<w:footerReference w:type="default" r:id="rId${PARTS.indexOf("footer") + 1}"/>`;
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/>';
  return `<w:sectPr>${header}${footer}${page}</w:sectPr>`;
}

function pageNumber(): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${field("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>${field("separate")}${run("1", "")}${field("end")}`;
}

function styles(): string {
  const style = (id: string, name: string, pPr: string, rPr: string, more = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>` +
    `${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}<w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`;
  const centred = '<w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/>';
  return [
    `<w:styles ${W}>`,
    style("Normal", "Normal", '<w:spacing w:after="120"/>', '<w:lang w:val="en-GB"/>', ' w:default="1"'),
    style("Title", "Title", centred, '<w:b/><w:sz w:val="32"/>'),
    style("Heading1", "heading 1", `${centred}<w:outlineLvl w:val="0"/>`, '<w:b/><w:sz w:val="28"/>'),
    style("Heading2", "heading 2", `${centred}<w:outlineLvl w:val="1"/>`, "<w:b/>"),
    style("ListParagraph", "List Paragraph", "", ""),
    style("FootnoteText", "footnote text", "", '<w:sz w:val="18"/>'),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>',
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>',
  ].join("");
}

function numbering(lists: readonly { template: number; starts: readonly number[] }[]): string {
  const level = (i: number, format: string, text: string, left: number) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>` +
    `<w:pPr><w:ind w:left="${left}"/></w:pPr></w:lvl>`;
  const template = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const items =
    level(0, "decimal", "%1.", 0) + level(1, "lowerLetter", "(%2)", 567) + level(2, "lowerRoman", "(%3)", 1134);
  const nums = lists.map(({ template, starts }, i) => {
    const override = (start: number, depth: number) =>
      `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    return `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${template}"/>${starts.map(override).join("")}</w:num>`;
  });
  return `<w:numbering ${W}>${template(ARTICLES, level(0, "decimal", "Article %1.", 0))}${template(LISTS, items)}${nums.join("")}</w:numbering>`;
}

function footnotes(notes: readonly string[]): string {
  const each = notes.map((note) => {
    const [, mark = "", text = ""] = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s+(.*)$/u.exec(note)!;
    const sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
    const properties = '<w:pStyle w:val="FootnoteText"/>';
    return `<w:footnote w:id="${digits(mark)}">${p(properties, sign + run(` ${text}`, ""))}</w:footnote>`;
  });
  const separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
  return `<w:footnotes ${W}>${separator}${each.join("")}</w:footnotes>`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const edition of EDITIONS) {
    const text = readFileSync(`${FOLDER}${edition}.txt`, "utf8");
    writeFileSync(`${FOLDER}${edition}.docx`, createSampleDocx(text));
  }
}
