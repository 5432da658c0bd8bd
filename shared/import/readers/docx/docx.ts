import { isRefusal, refuse, type Outcome } from "../../../base/result.ts";
import type { Lines, ReadingWarning } from "../../lines.ts";
import { Body } from "./body.ts";
import { Notes } from "./notes.ts";
import { Numbering } from "./numbering.ts";
import { Styles } from "./styles.ts";
import { childOf, childrenOf, parseXml, type Element } from "./xml.ts";
import { openZip, type Zip } from "./zip.ts";

/**
 * Reads a Word document: its paragraphs with their automatic numbers and footnotes, tracked changes taken as
 * accepted. Comments, deletions and pictures are left out and counted in the warnings; headers and footers
 * are left out. The language is not taken from the file, where it is that of whoever installed Word.
 */
export function readDocx(bytes: Uint8Array): Outcome<Lines> {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip;
  const main = mainPart(zip);
  if (isRefusal(main)) return main;
  const document = part(zip, main);
  if (isRefusal(document)) return document;
  const body = childOf(document ?? undefined, "body");
  if (!body) return refuse("reading.docx-none");
  const related = relatedParts(zip, main);
  if (isRefusal(related)) return related;
  return linesOf(body, related);
}

type Related = Readonly<Record<"styles" | "numbering" | "footnotes" | "endnotes", Element | null>>;

function linesOf(root: Element, related: Related): Lines {
  const styles = new Styles(related.styles);
  const body = new Body(
    styles,
    new Numbering(related.numbering, styles),
    new Notes(related.footnotes, related.endnotes),
  );
  body.read(root);
  const rightToLeft = body.rightToLeft * 2 > body.lines.length;
  return { lines: body.lines, warnings: warningsOf(body), ...(rightToLeft ? { direction: "rtl" } : {}) };
}

function warningsOf({ tally, comments }: Body): ReadingWarning[] {
  const counts = { ...tally, comments: comments.size };
  return Object.entries(counts).flatMap(([what, count]) =>
    count > 0 ? [{ code: `reading.${what}`, params: { count }, where: null }] : [],
  );
}

/** The name of the main document's part. */
function mainPart(zip: Zip): Outcome<string> {
  const relations = part(zip, "_rels/.rels");
  if (isRefusal(relations)) return relations;
  const target = relations ? targets(relations, "").get("officeDocument") : undefined;
  const name = target !== undefined && zip.has(target) ? target : "word/document.xml";
  if (zip.has(name)) return name;
  return refuse(zip.has("content.xml") ? "reading.odt" : "reading.docx-none");
}

function relatedParts(zip: Zip, main: string): Outcome<Related> {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = part(zip, `${folder}_rels/${main.slice(folder.length)}.rels`);
  if (isRefusal(relations)) return relations;
  const named = relations ? targets(relations, folder) : new Map<string, string>();
  const parts: Record<keyof Related, Element | null> = {
    styles: null,
    numbering: null,
    footnotes: null,
    endnotes: null,
  };
  for (const kind of Object.keys(parts) as (keyof Related)[]) {
    const read = part(zip, named.get(kind) ?? `${folder}${kind}.xml`);
    if (isRefusal(read)) return read;
    parts[kind] = read;
  }
  return parts;
}

/** The parts that a relationship file names, by the last word of their type. */
function targets(relations: Element, folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { attributes } of childrenOf(relations, "other:Relationship")) {
    const kind = /[^/]*$/.exec(attributes.Type ?? "")![0];
    const target = attributes.Target ?? "";
    if (attributes.TargetMode === "External" || found.has(kind)) continue;
    found.set(kind, target.startsWith("/") ? target.slice(1) : resolve(folder, target));
  }
  return found;
}

function resolve(folder: string, target: string): string {
  const steps = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A part parsed; null where there is none of that name. */
function part(zip: Zip, name: string): Outcome<Element | null> {
  const bytes = zip.read(name);
  return bytes === null || isRefusal(bytes) ? bytes : parseXml(bytes, name);
}
