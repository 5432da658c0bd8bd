import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRef, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import type { NoteMarkLink } from "./markLinks.ts";

const [K, S, P] = [PDFName.of("K"), PDFName.of("S"), PDFName.of("P")];

/**
 * The annotations in the structure tree of a tagged PDF. An annotation's StructParent leads, through the parent tree,
 * to the element that holds its object reference (PDF 32000-1, 14.7.4).
 */
export class StructureTreeAnnotations {
  readonly #document: PDFDocument;
  readonly #root: PDFDict;
  readonly #entries = new Map<number, PDFObject>();
  readonly #touched = new Set<PDFDict>();
  #next: number;

  constructor(document: PDFDocument) {
    this.#document = document;
    this.#root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    this.#next = this.#root.lookup(PDFName.of("ParentTreeNextKey"), PDFNumber).asNumber();
    const nums = this.#root.lookup(PDFName.of("ParentTree"), PDFDict).lookup(PDFName.of("Nums"), PDFArray);
    for (let i = 0; i < nums.size(); i += 2) this.#entries.set(nums.lookup(i, PDFNumber).asNumber(), nums.get(i + 1));
  }

  /** Keeps a link as an annotation. Returns its StructParent. */
  keep(link: NoteMarkLink): number {
    this.#touched.add(this.#element(link));
    return link.structParent;
  }

  /** Adds an element for a further annotation over a link's words, after the link's own. Returns its StructParent. */
  beside(link: NoteMarkLink, annotation: PDFRef, page: PDFRef): number {
    const { context } = this.#document;
    const above = this.#element(link).get(P) as PDFRef;
    const kid = context.obj({ Type: "OBJR", Obj: annotation, Pg: page });
    const element = context.register(context.obj({ Type: "StructElem", S: "Annot", P: above, Pg: page, K: [kid] }));
    const kids = kidsOf(context.lookup(above, PDFDict));
    kids.insert(kids.asArray().indexOf(this.#entries.get(link.structParent)!) + 1, element);
    this.#entries.set(this.#next, element);
    return this.#next++;
  }

  /** Removes a link from its page and from the tree. Its words stay. */
  drop(link: NoteMarkLink, annots: PDFArray): void {
    const element = this.#element(link);
    const kids = kidsOf(element);
    annots.remove(annots.asArray().indexOf(link.ref));
    kids.remove(kids.asArray().findIndex((kid) => this.#objectOf(kid) === link.ref));
    this.#touched.add(element);
    this.#entries.delete(link.structParent);
    this.#document.context.delete(link.ref);
  }

  /** Writes the tree back. Elements that hold an annotation become `Annot`, those that lost theirs plain spans. */
  finish(): void {
    for (const element of this.#touched) {
      const holds = kidsOf(element)
        .asArray()
        .some((kid) => this.#objectOf(kid));
      element.set(S, PDFName.of(holds ? "Annot" : "Span"));
    }
    const nums = PDFArray.withContext(this.#document.context);
    for (const [key, value] of this.#entries) {
      nums.push(PDFNumber.of(key));
      nums.push(value);
    }
    this.#root.lookup(PDFName.of("ParentTree"), PDFDict).set(PDFName.of("Nums"), nums);
    this.#root.set(PDFName.of("ParentTreeNextKey"), PDFNumber.of(this.#next));
  }

  #element(link: NoteMarkLink): PDFDict {
    return this.#document.context.lookup(this.#entries.get(link.structParent), PDFDict);
  }

  /** Returns the annotation that a kid refers to, or undefined if the kid is content or another element. */
  #objectOf(kid: PDFObject): PDFObject | undefined {
    const dict = this.#document.context.lookup(kid);
    return dict instanceof PDFDict && dict.get(PDFName.of("Type")) === PDFName.of("OBJR")
      ? dict.get(PDFName.of("Obj"))
      : undefined;
  }
}

/** Returns an element's kids as an array, wrapping a single kid in one. */
function kidsOf(element: PDFDict): PDFArray {
  const kids = element.lookup(K);
  if (kids instanceof PDFArray) return kids;
  const array = PDFArray.withContext(element.context);
  const bare = element.get(K);
  if (bare) array.push(bare);
  element.set(K, array);
  return array;
}
