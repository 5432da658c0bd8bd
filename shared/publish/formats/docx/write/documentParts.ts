import type { TextDirection } from "#shared/draft/draft.ts";
import type { SeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { toInterfaceTemplateText } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import { escapeXml } from "#shared/publish/formats/officeFile.ts";
import { WORD_NAMESPACES, docxParagraphXml, docxRunXml, INDENT_STEP } from "./xml.ts";

/** Writes the header of every page, line by line: for whom the file is, and what is agreed. */
export function docxHeaderXml(lines: readonly string[]): string {
  const written = lines.map((text) => {
    const { dir } = toInterfaceTemplateText(text);
    return docxParagraphXml({ style: "Header", dir }, docxRunXml(text, { dir }));
  });
  return `<w:hdr ${WORD_NAMESPACES}>${written.join("")}</w:hdr>`;
}

/** Writes the footer of every page: the title, the page number and the number of pages. */
export function docxFooterXml(title: string, dir: TextDirection): string {
  const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const content = [docxRunXml(`${title}  ·  `, { dir }), field("PAGE"), docxRunXml(" / "), field("NUMPAGES")];
  return `<w:ftr ${WORD_NAMESPACES}>${docxParagraphXml({ style: "Footer", dir }, ...content)}</w:ftr>`;
}

/**
 * Writes the page setup: A4, with margins for reading beside the comments. `ids` are those of the document's
 * relationships.
 */
export function docxSectionXml(dir: TextDirection, ids: { readonly header: string; readonly footer: string }): string {
  return [
    `<w:sectPr><w:headerReference w:type="default" r:id="${ids.header}"/>`,
    `<w:footerReference w:type="default" r:id="${ids.footer}"/>`,
    '<w:pgSz w:w="11906" w:h="16838"/>',
    '<w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="624" w:footer="624" w:gutter="0"/>',
    dir === "rtl" ? "<w:bidi/>" : "",
    "</w:sectPr>",
  ].join("");
}

/**
 * Writes the settings, and variables by name. Changes are tracked, so that what others write comes back as changes.
 */
export function docxSettingsXml(
  hasFootnotes: boolean,
  variables: readonly (readonly [name: string, value: string])[],
): string {
  const values = variables.map(([name, value]) => `<w:docVar w:name="${name}" w:val="${escapeXml(value)}"/>`);
  const separators = hasFootnotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : "";
  return [
    `<w:settings ${WORD_NAMESPACES}><w:trackRevisions/><w:defaultTabStop w:val="${INDENT_STEP}"/>`,
    separators,
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    values.length > 0 ? `<w:docVars>${values.join("")}</w:docVars>` : "",
    "</w:settings>",
  ].join("");
}

export function docxFootnotesXml(notes: readonly string[]): string {
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
  const text = (line: string) => docxParagraphXml({ style: "BodyText", dir }, docxRunXml(line, { dir }));
  const cell = (line: string, bold = false) =>
    `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(WIDTH / (columns.length + 1))}" w:type="dxa"/></w:tcPr>${docxParagraphXml({ style: "TableText", dir }, docxRunXml(line, { dir, bold }))}</w:tc>`;
  const row = (cells: readonly string[], isHead = false) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
  const heads = columns.map(({ name, question }) => cell(`${name}\n${question}`, true));
  const rows = levels.map(({ name, examples }) => row([cell(name, true), ...examples.map((each) => cell(each))]));
  return [
    docxParagraphXml({ style: "Heading1", dir, startsPage: true }, docxRunXml(title, { dir })),
    ...paragraphs.map(text),
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${dir === "rtl" ? "<w:bidiVisual/>" : ""}<w:tblW w:w="${WIDTH}" w:type="dxa"/></w:tblPr>`,
    `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(WIDTH / (columns.length + 1))}"/>`.repeat(columns.length + 1)}</w:tblGrid>`,
    row([cell(""), ...heads], true),
    ...rows,
    "</w:tbl>",
    docxParagraphXml({ style: "BodyText", dir }),
  ];
}

/** The width of the text on a page, in twentieths of a point. */
const WIDTH = 9298;
