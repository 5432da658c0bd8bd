import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { ImportWarning } from "#shared/import/sourceLines.ts";
import type { SourceFile } from "#shared/import/sourceFile.ts";
import { childrenOf, type XmlElement } from "./docxXml.ts";
import type { Zip } from "./zip.ts";

/** A relationship of a part to another: its id, the last word of its type, the name of the part. */
interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** A Word file's parts, found through the relationships of its main document, for one reader of it. */
export class DocxPackage {
  /** Parts that could not be read and are not needed for the text. */
  readonly warnings: ImportWarning[] = [];
  readonly document: XmlElement;
  readonly #zip: Zip;
  readonly #folder: string;
  readonly #relations: readonly Relation[];

  constructor(zip: Zip, folder: string, document: XmlElement, relations: readonly Relation[]) {
    this.#zip = zip;
    this.#folder = folder;
    this.document = document;
    this.#relations = relations;
  }

  /** A part without which the text would be another; null where there is none. */
  requiredPart(kind: string): Outcome<XmlElement | null> {
    const named = this.#relations.find((relation) => relation.kind === kind)?.target;
    return this.#zip.readXml(named ?? `${this.#folder}${kind}.xml`);
  }

  /** A part that can be done without; where it is broken, that is said. */
  optionalPart(kind: string): XmlElement | null {
    return this.#orWarn(this.requiredPart(kind), kind);
  }

  /** Every part of a kind that can be read. */
  partsOfKind(kind: string): readonly XmlElement[] {
    const named = this.#relations.filter((relation) => relation.kind === kind);
    return named.flatMap(({ target }) => this.#orWarn(this.#zip.readXml(target), target) ?? []);
  }

  /** The part that a reference's id names. */
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

/** Opens a Word file; refuses what is none, or whose main document cannot be read. */
export function openDocxPackage({ zip }: SourceFile): Outcome<DocxPackage> {
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

/** The name of the main document's part. */
function mainPart(zip: Zip): Outcome<string> {
  const relations = relationsIn(zip, "_rels/.rels", "");
  if (isRefusal(relations)) return relations;
  const target = relations.find(({ kind }) => kind === "officeDocument")?.target;
  const name = target !== undefined && zip.has(target) ? target : "word/document.xml";
  if (zip.has(name)) return name;
  return refusal(zip.has("content.xml") ? "reading.odt" : "reading.docx-none");
}

function relationsIn(zip: Zip, name: string, folder: string): Outcome<readonly Relation[]> {
  const relations = zip.readXml(name);
  if (isRefusal(relations)) return relations;
  return (relations ? childrenOf(relations, "other:Relationship") : []).flatMap(({ attributes }) => {
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
