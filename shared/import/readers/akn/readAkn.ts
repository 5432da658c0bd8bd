import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { FormatReaderOutput, ImportWarning } from "#shared/import/sourceLines.ts";
import { xmlChildrenOf, isXmlError, parseXml, type XmlElement, type XmlError } from "../parseXml.ts";
import { AknBodyReader } from "./bodyReader.ts";
import { planAknReading } from "./readingPlan.ts";

/**
 * Reads Akoma Ntoso of any version, by local names: every unit with its kind, number, heading and identifier, its
 * tracked changes and footnotes. Documents besides the main one become annexes. Refuses a file without a document with
 * `reading.akn-none`.
 */
export function readAkn(text: string): Outcome<FormatReaderOutput> {
  const root = parseXmlRoot(text);
  if (isRefusal(root)) return root;
  const plan = planAknReading(root);
  if (!plan) return refusal("reading.akn-none");
  const body = new AknBodyReader(notesIn(root), plan);
  body.readChildren(root);
  body.endParagraph();
  const { title, language, masthead } = plan.front;
  return {
    lines: body.lines,
    warnings: warningsOf(body),
    exclusions: body.inlineContext.reports.exclusions,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(masthead.length > 0 ? { masthead } : {}),
  };
}

/**
 * Parses XML and returns its root. Refuses XML that is not well-formed (`reading.xml-cut`), declares entities
 * (`reading.entities`) or nests too deeply (`reading.too-deep`).
 */
export function parseXmlRoot(text: string): Outcome<XmlElement> {
  const read = parseXml(text, (_, local) => local);
  return isXmlError(read) ? toRefusal(read) : read;
}

function toRefusal({ fault, line }: XmlError): Refusal {
  if (fault === "broken") return refusal("reading.xml-cut", { line });
  return fault === "entities" ? refusal("reading.entities") : refusal("reading.too-deep");
}

/** Finds all notes, by the id that references use. */
function notesIn(element: XmlElement, notes = new Map<string, XmlElement>()): ReadonlyMap<string, XmlElement> {
  for (const child of xmlChildrenOf(element)) {
    const { eId, id = eId } = child.attributes;
    if (child.name === "note" && id !== undefined) notes.set(id, child);
    else notesIn(child, notes);
  }
  return notes;
}

function warningsOf({ inlineContext, contents, headingChanges }: AknBodyReader): ImportWarning[] {
  const counts = { contents, "heading-changes": headingChanges };
  const left = Object.entries(counts).flatMap(([what, count]) =>
    count > 0 ? [{ code: `reading.${what}`, params: { count }, where: null }] : [],
  );
  return [...inlineContext.reports.warnings, ...left];
}
