import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { ImportWarning } from "#shared/import/sourceLines.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { xmlChildrenOf, type XmlElement } from "./docxXml.ts";
import type { ZipFile } from "./zipFile.ts";

/** A relationship of a part to another: its id, the last segment of its type, and the name of the target part. */
interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** The parts of a Word file, found through the relationships of its main document. */
export class DocxPackage {
  /** Warnings about unreadable parts that the text does not need. */
  readonly warnings: ImportWarning[] = [];
  readonly document: XmlElement;
  readonly #zip: ZipFile;
  readonly #folder: string;
  readonly #relations: readonly Relation[];

  constructor(zip: ZipFile, folder: string, document: XmlElement, relations: readonly Relation[]) {
    this.#zip = zip;
    this.#folder = folder;
    this.document = document;
    this.#relations = relations;
  }

  /** Reads a part that the text depends on; null if the file has none. */
  requiredPart(kind: string): Outcome<XmlElement | null> {
    const named = this.#relations.find((relation) => relation.kind === kind)?.target;
    return this.#zip.readXml(named ?? `${this.#folder}${kind}.xml`);
  }

  /** Reads a part that the text does not depend on; if it is broken, adds a warning and returns null. */
  optionalPart(kind: string): XmlElement | null {
    return this.#orWarn(this.requiredPart(kind), kind);
  }

  /** Reads every readable part of a kind. */
  partsOfKind(kind: string): readonly XmlElement[] {
    const named = this.#relations.filter((relation) => relation.kind === kind);
    return named.flatMap(({ target }) => this.#orWarn(this.#zip.readXml(target), target) ?? []);
  }

  /** Reads the part with the given relationship id. */
  partById(id: string): XmlElement | null {
    const target = this.#relations.find((relation) => relation.id === id)?.target;
    return target === undefined ? null : this.#orWarn(this.#zip.readXml(target), target);
  }

  #orWarn(read: Outcome<XmlElement | null>, name: string): XmlElement | null {
    if (!isRefusal(read)) return read;
    this.warnings.push({ code: "reading.part-broken", params: { part: name }, where: null });
    return null;
  }
}

/**
 * Opens a Word file. Refuses a file that is not one (`reading.docx-none`) or whose main document or
 * relationships cannot be read.
 */
export function openDocxPackage({ zip }: FileToImport): Outcome<DocxPackage> {
  if (isRefusal(zip)) return zip;
  const main = mainPart(zip);
  if (isRefusal(main)) return main;
  const document = zip.readXml(main);
  if (isRefusal(document)) return document;
  if (!document) return refusal("reading.docx-none");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = relationsIn(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  return isRefusal(relations) ? relations : new DocxPackage(zip, folder, document, relations);
}

/** Returns the name of the main document part. */
function mainPart(zip: ZipFile): Outcome<string> {
  const relations = relationsIn(zip, "_rels/.rels", "");
  if (isRefusal(relations)) return relations;
  const target = relations.find(({ kind }) => kind === "officeDocument")?.target;
  const name = target !== undefined && zip.has(target) ? target : "word/document.xml";
  if (zip.has(name)) return name;
  return refusal("reading.docx-none");
}

function relationsIn(zip: ZipFile, name: string, folder: string): Outcome<readonly Relation[]> {
  const relations = zip.readXml(name);
  if (isRefusal(relations)) return relations;
  return (relations ? xmlChildrenOf(relations, "other:Relationship") : []).flatMap(({ attributes }) => {
    if (attributes.TargetMode === "External") return [];
    const kind = /[^/]*$/.exec(attributes.Type ?? "")![0];
    const target = attributes.Target ?? "";
    return [
      { id: attributes.Id ?? "", kind, target: target.startsWith("/") ? target.slice(1) : resolve(folder, target) },
    ];
  });
}

function resolve(folder: string, target: string): string {
  const steps = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
