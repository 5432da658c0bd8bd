import { strToU8, zipSync } from "fflate";
import { isRefusal } from "#shared/base/result.ts";
import { applyTrackedChanges } from "#shared/import/applyTrackedChanges.ts";
import type { TrackedChangeMode, FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { readDocx } from "#shared/import/readers/docx/readDocx.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";

/** The namespaces of the parts made here. */
export const W = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * Creates a Word file of a body and other parts, by name without folder and extension. It is complete enough for any
 * reader.
 */
export function word(body: string, parts: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(parts);
  const types = [["document", "document.main"], ...names.map((name) => [name, name.replace(/\d+$/, "")])];
  const overrides = types.map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${type}+xml"/>`,
  );
  const related = names.map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/${name.replace(/\d+$/, "")}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}</Relationships>`,
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  };
  for (const name of names) files[`word/${name}.xml`] = parts[name]!;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { level: 1 });
}

/** A run. */
export const t = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A run in a deletion. */
export const dt = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
/** A paragraph. */
export const p = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
/** A paragraph with an automatic number. */
export const item = (text: string, numId: number, level = 0) =>
  p(t(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
/** An inserted, deleted or moved stretch. */
export const by = (change: "ins" | "del" | "moveTo" | "moveFrom", author: string, content: string) =>
  `<w:${change} w:id="1" w:author="${author}" w:date="2026-03-02T10:00:00Z">${content}</w:${change}>`;
/** The mark of a paragraph that was inserted or deleted. */
export const mark = (change: "ins" | "del", author: string) => `<w:rPr>${by(change, author, "")}</w:rPr>`;

/** Reads the lines of a file that must be readable. */
export function raw(bytes: Uint8Array): FormatReaderOutput {
  const read = readDocx(new FileToImport("a.docx", bytes));
  if (isRefusal(read)) throw new Error(`${read.code} ${JSON.stringify(read.params)}`);
  return read;
}

export function lines(bytes: Uint8Array, view: TrackedChangeMode = "accepted"): FormatReaderOutput {
  return applyTrackedChanges(raw(bytes), view);
}

/** Returns each line as a user would see it: its number, a bar, its words. */
export function printed(bytes: Uint8Array, view: TrackedChangeMode = "accepted"): string[] {
  return lines(bytes, view).lines.map(({ text, hints }) => (hints.number ? `${hints.number}|${text}` : text));
}

/** Returns the codes of the warnings. */
export function codes(bytes: Uint8Array, view: TrackedChangeMode = "accepted"): string[] {
  return lines(bytes, view).warnings.map(({ code }) => code);
}
