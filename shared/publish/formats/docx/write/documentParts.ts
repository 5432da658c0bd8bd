import type { TextDirection } from "#shared/draft/draft.ts";
import type { SeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { toInterfaceTemplateText } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import { WORD_NAMESPACES, paragraphXml, runXml, INDENT_STEP } from "./xml.ts";

/** Writes the header of every page: for whom the file is. */
export function headerXml(text: string): string {
  const { dir } = toInterfaceTemplateText(text);
  return `<w:hdr ${WORD_NAMESPACES}>${paragraphXml({ style: "Header", dir }, runXml(text, { dir }))}</w:hdr>`;
}

/** Writes the footer of every page: the title, the page number and the number of pages. */
export function footerXml(title: string, dir: TextDirection): string {
  const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const content = [runXml(`${title}  ·  `, { dir }), field("PAGE"), runXml(" / "), field("NUMPAGES")];
  return `<w:ftr ${WORD_NAMESPACES}>${paragraphXml({ style: "Footer", dir }, ...content)}</w:ftr>`;
}

/**
 * Writes the page setup: A4, with margins for reading beside the comments. `ids` are those of the document's
 * relationships.
 */
export function sectionXml(dir: TextDirection, ids: { readonly header: string; readonly footer: string }): string {
  return [
    `<w:sectPr><w:headerReference w:type="default" r:id="${ids.header}"/>`,
    `<w:footerReference w:type="default" r:id="${ids.footer}"/>`,
    '<w:pgSz w:w="11906" w:h="16838"/>',
    '<w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="624" w:footer="624" w:gutter="0"/>',
    dir === "rtl" ? "<w:bidi/>" : "",
    "</w:sectPr>",
  ].join("");
}

/** Writes the settings. Changes are tracked, so that what others write comes back as changes. */
export function settingsXml(hasFootnotes: boolean): string {
  const separators = hasFootnotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : "";
  return [
    `<w:settings ${WORD_NAMESPACES}><w:trackRevisions/><w:defaultTabStop w:val="${INDENT_STEP}"/>`,
    separators,
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    "</w:settings>",
  ].join("");
}

export function footnotesXml(notes: readonly string[]): string {
  const line = (type: string, id: number, element: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:footnote>`;
  return [
    `<w:footnotes ${WORD_NAMESPACES}>`,
    line("separator", -1, "separator"),
    line("continuationSeparator", 0, "continuationSeparator"),
    ...notes.map((note, i) => `<w:footnote w:id="${i + 1}">${note}</w:footnote>`),
    "</w:footnotes>",
  ].join("");
}

/** Writes the pages that explain how severities are determined. */
export function severityMethodPagesXml({ title, paragraphs, columns, levels }: SeverityMethodNote): readonly string[] {
  const { dir } = toInterfaceTemplateText(title);
  const text = (line: string) => paragraphXml({ style: "BodyText", dir }, runXml(line, { dir }));
  const cell = (line: string, bold = false) =>
    `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(WIDTH / (columns.length + 1))}" w:type="dxa"/></w:tcPr>${paragraphXml({ style: "TableText", dir }, runXml(line, { dir, bold }))}</w:tc>`;
  const row = (cells: readonly string[], isHead = false) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
  const heads = columns.map(({ name, question }) => cell(`${name}\n${question}`, true));
  const rows = levels.map(({ name, examples }) => row([cell(name, true), ...examples.map((each) => cell(each))]));
  return [
    paragraphXml({ style: "Heading1", dir, startsPage: true }, runXml(title, { dir })),
    ...paragraphs.map(text),
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${dir === "rtl" ? "<w:bidiVisual/>" : ""}<w:tblW w:w="${WIDTH}" w:type="dxa"/></w:tblPr>`,
    `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(WIDTH / (columns.length + 1))}"/>`.repeat(columns.length + 1)}</w:tblGrid>`,
    row([cell(""), ...heads], true),
    ...rows,
    "</w:tbl>",
    paragraphXml({ style: "BodyText", dir }),
  ];
}

/** The width of the text on a page, in twentieths of a point. */
const WIDTH = 9298;
