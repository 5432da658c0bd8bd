import { isLanguage, type Language } from "#shared/base/language.ts";
import { primarySubtagOrUnd } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { WORD_NAMESPACES } from "./xml.ts";

/** The regions by which Word recognises a language. It also accepts "fr", but then offers no spelling check. */
const REGIONS: Readonly<Record<Language, string>> = {
  en: "en-GB",
  fr: "fr-FR",
  es: "es-ES",
  ru: "ru-RU",
  ar: "ar-SA",
  zh: "zh-CN",
};

/**
 * Writes the styles of a file, in the draft's language. They have Word's own names, so that headings appear in the
 * navigation pane and the reader's own style of comments applies.
 */
export function docxStylesXml({ language, direction }: Pick<Draft, "language" | "direction">): string {
  const plain = primarySubtagOrUnd(language);
  const region = isLanguage(plain) ? REGIONS[plain] : plain;
  const latin = direction === "rtl" || region === "zh-CN" ? "en-GB" : region;
  const complex = direction === "rtl" ? region : "ar-SA";
  return [
    `<w:styles ${WORD_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>`,
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>',
    '<w:sz w:val="22"/><w:szCs w:val="22"/>',
    `<w:lang w:val="${latin}" w:eastAsia="zh-CN" w:bidi="${complex}"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>',
    "</w:pPrDefault></w:docDefaults>",
    ...PARAGRAPHS.map(paragraphStyle),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>${CELL}</w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>`,
    "</w:styles>",
  ].join("");
}

const CELL = ["left", "right"].map((side) => `<w:${side} w:w="108" w:type="dxa"/>`).join("");
const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`)
  .join("");

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const BOLD = "<w:b/><w:bCs/>";
/** Italics for scripts that have them. Arabic has none, and would need `w:iCs`. */
const space = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;

const heading = (level: number, halfPoints: number, before: number, centred: boolean): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: "BodyText",
  paragraph: `<w:keepNext/><w:keepLines/>${space(before, 120)}${centred ? '<w:jc w:val="center"/>' : ""}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `${BOLD}${size(halfPoints)}`,
});

const PARAGRAPHS: readonly ParagraphStyle[] = [
  { id: "Normal", name: "Normal" },
  { id: "Title", name: "Title", paragraph: space(0, 80), run: `${BOLD}${size(36)}` },
  { id: "Subtitle", name: "Subtitle", paragraph: space(0, 60), run: `<w:color w:val="404040"/>` },
  { id: "Handling", name: "Handling", paragraph: space(0, 360), run: `<w:color w:val="404040"/>${size(20)}` },
  heading(1, 28, 360, true),
  heading(2, 24, 300, true),
  heading(3, 22, 240, false),
  heading(4, 22, 200, false),
  { id: "BodyText", name: "Body Text" },
  { id: "TableText", name: "Clausemark Table", paragraph: space(40, 40), run: size(18) },
  { id: "CommentText", name: "annotation text", paragraph: space(0, 40), run: size(20) },
  { id: "FootnoteText", name: "footnote text", paragraph: space(0, 0), run: size(18) },
  { id: "Header", name: "header", run: `<w:color w:val="404040"/>${size(18)}` },
  { id: "Footer", name: "footer", run: `<w:color w:val="404040"/>${size(18)}` },
];

function paragraphStyle({ id, name, next, paragraph = "", run = "" }: ParagraphStyle): string {
  const isNormal = id === "Normal";
  return [
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>`,
    isNormal ? "" : '<w:basedOn w:val="Normal"/>',
    next ? `<w:next w:val="${next}"/>` : "",
    "<w:qFormat/>",
    paragraph && `<w:pPr>${paragraph}</w:pPr>`,
    run && `<w:rPr>${run}</w:rPr>`,
    "</w:style>",
  ].join("");
}
