import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from "@cantoo/pdf-lib";

/** An element of a tagged file's structure, as a screen reader traverses it. */
export interface Element {
  /** Its standard type, mapped by the role map. */
  readonly type: string;
  readonly lang: string | null;
  readonly alt: string | null;
  readonly scope: string | null;
  readonly above: Element | null;
  readonly kids: readonly Kid[];
}

/** The content of an element: child elements, marked content of a page (by index), or annotations. */
export type Kid =
  | { readonly kind: "element"; readonly element: Element }
  | { readonly kind: "content"; readonly page: number; readonly mcid: number }
  | { readonly kind: "annotation"; readonly ref: PDFRef };

const name = (text: string) => PDFName.of(text);

/** Returns the structure tree of a file, or null if it has none. */
export function treeOf(document: PDFDocument): Element | null {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);
  if (!root) return null;
  const roles = root.lookupMaybe(name("RoleMap"), PDFDict);
  const pages = new Map(document.getPages().map((page, index) => [page.ref, index]));
  return read(root, null, -1);

  function read(dict: PDFDict, above: Element | null, page: number): Element {
    const kids: Kid[] = [];
    const type = nameIn(dict.get(name("S"))) || "Root";
    const element: Element = {
      type: nameIn(roles?.get(name(type))) || type,
      lang: textIn(dict.lookup(name("Lang"))),
      alt: textIn(dict.lookup(name("Alt"))),
      scope: scopeOf(dict.lookup(name("A"))),
      above,
      kids,
    };
    const own = pageOf(dict, page);
    for (const kid of listed(
      dict.lookup(name("K")) instanceof PDFArray ? dict.lookup(name("K")) : dict.get(name("K")),
    )) {
      const value = context.lookup(kid);
      if (value instanceof PDFNumber) kids.push({ kind: "content", page: own, mcid: value.asNumber() });
      else if (!(value instanceof PDFDict)) continue;
      else if (nameIn(value.get(name("Type"))) === "OBJR")
        kids.push({ kind: "annotation", ref: value.get(name("Obj")) as PDFRef });
      else if (nameIn(value.get(name("Type"))) === "MCR")
        kids.push({
          kind: "content",
          page: pageOf(value, own),
          mcid: value.lookup(name("MCID"), PDFNumber).asNumber(),
        });
      else kids.push({ kind: "element", element: read(value, element, own) });
    }
    return element;
  }

  function pageOf(dict: PDFDict, otherwise: number): number {
    const ref = dict.get(name("Pg"));
    return ref instanceof PDFRef ? pages.get(ref)! : otherwise;
  }
}

/** Returns every element in reading order. */
export function elementsOf(element: Element): readonly Element[] {
  return [element, ...element.kids.flatMap((kid) => (kid.kind === "element" ? elementsOf(kid.element) : []))];
}

/** Returns the language of an element's words. */
export function languageOf(element: Element | null, otherwise: string | null): string | null {
  for (let at = element; at; at = at.above) if (at.lang !== null) return at.lang;
  return otherwise;
}

function scopeOf(attributes: PDFObject | undefined): string | null {
  const dicts =
    attributes instanceof PDFArray ? attributes.asArray().map((_, i) => attributes.lookup(i)) : [attributes];
  for (const dict of dicts)
    if (dict instanceof PDFDict && dict.has(name("Scope"))) return nameIn(dict.get(name("Scope")));
  return null;
}

export function listed(value: PDFObject | undefined): readonly PDFObject[] {
  return value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
}

export function nameIn(value: PDFObject | undefined): string {
  return value instanceof PDFName ? value.decodeText() : "";
}

export function textIn(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

export function isTrue(value: PDFObject | undefined): boolean {
  return value instanceof PDFBool && value.asBoolean();
}

/** Returns the languages that marked content declares (14.9.2), by "page/mcid". */
export function markedLanguages(document: PDFDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  document.getPages().forEach((page, index) => {
    for (const [, properties = ""] of contentOf(page).matchAll(/<<([^<>]*)>>\s*BDC/gu)) {
      const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
      const lang = /\/Lang \((.*?)\)/.exec(properties)?.[1];
      if (mcid !== undefined && lang !== undefined) found.set(`${index}/${mcid}`, lang);
    }
  });
  return found;
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  return streams
    .map((each) =>
      each instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(each).decode()).toString("latin1") : "",
    )
    .join("\n");
}

/** Returns the file's metadata about itself (XMP). */
export function xmpOf(document: PDFDocument): string {
  const stream = document.catalog.lookup(name("Metadata"));
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("utf8") : "";
}
