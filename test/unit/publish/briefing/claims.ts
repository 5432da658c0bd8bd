import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import {
  elementsOf,
  isTrue,
  languageOf,
  listed,
  markedLanguages,
  nameIn,
  textIn,
  treeOf,
  xmpOf,
  type Element,
} from "./structureTree.ts";
import { pagesOf, type Drawn } from "./pageContent.ts";

const name = (text: string) => PDFName.of(text);

/** Types of ISO 32000-1, 14.8.4, as far as they are used. */
const STANDARD: ReadonlySet<string> = new Set(
  (
    "Root Document Part Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR " +
    "TH TD THead TBody TFoot Span Quote Note Reference Code Link Annot Figure Formula Form"
  ).split(" "),
);

/** Returns how a file violates PDF/UA-1, as far as a program can tell; [] if it does not. */
export async function faultsForReaders(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const root = treeOf(document);
  if (!root) return ["no structure"];
  const lang = textIn(catalog.lookup(name("Lang")));
  const preferences = catalog.lookupMaybe(name("ViewerPreferences"), PDFDict);
  return [
    ...(isTrue(catalog.lookupMaybe(name("MarkInfo"), PDFDict)?.lookup(name("Marked"))) ? [] : ["not marked"]),
    ...(isTrue(preferences?.lookup(name("DisplayDocTitle"))) ? [] : ["its title is not shown"]),
    ...(/<dc:title>.*>[^<]+<\/rdf:li>/su.test(xmpOf(document)) ? [] : ["no title"]),
    ...(lang ? [] : ["no language"]),
    ...elementsOf(root).flatMap(faultsOf),
    ...headingFaults(root),
    ...annotationFaults(document, root),
    ...contentFaults(root, await pagesOf(bytes), { marked: markedLanguages(document), lang }),
  ];
}

function faultsOf(element: Element): readonly string[] {
  const { type, alt, scope, kids } = element;
  const faults = STANDARD.has(type) ? [] : [`unknown type ${type}`];
  if ((type === "Figure" || type === "Formula") && !alt) faults.push(`${type} without words`);
  if (type === "TH" && !scope) faults.push("TH without scope");
  if (type === "TR" && kids.some((kid) => kid.kind === "element" && !["TH", "TD"].includes(kid.element.type)))
    faults.push("TR with other things than cells");
  if (type === "Table" && !elementsOf(element).some((each) => each.type === "TH")) faults.push("Table without headers");
  if (type === "Link" && !elementsOf(element).some((each) => each.kids.some(({ kind }) => kind === "annotation")))
    faults.push("Link without its annotation");
  return faults;
}

function headingFaults(root: Element): readonly string[] {
  const levels = elementsOf(root).flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  const skips = levels.flatMap((level, i) =>
    level > (levels[i - 1] ?? 0) + 1 ? [`H${level} after ${levels[i - 1] ?? 0}`] : [],
  );
  return levels.length > 0 ? skips : ["no headings"];
}

/** Each visible annotation is in the structure tree, in an element of the right type, and has a description. */
function annotationFaults(document: PDFDocument, root: Element): readonly string[] {
  const holders = new Map(
    elementsOf(root).flatMap((element) =>
      element.kids.flatMap((kid) => (kid.kind === "annotation" ? [[kid.ref, element] as const] : [])),
    ),
  );
  return document.getPages().flatMap((page, i) => {
    const annots = page.node.Annots()?.asArray() ?? [];
    const tabs =
      annots.length === 0 || nameIn(page.node.get(name("Tabs"))) === "S" ? [] : [`page ${i + 1}: no tab order`];
    return [
      ...tabs,
      ...annots.flatMap((ref) => {
        const dict = document.context.lookup(ref, PDFDict);
        const subtype = nameIn(dict.get(name("Subtype")));
        const isHidden = (dict.lookupMaybe(name("F"), PDFNumber)?.asNumber() ?? 0) & 2;
        if (isHidden) return [];
        const holder = holders.get(ref as never)?.type;
        const faults =
          holder === (subtype === "Link" ? "Link" : "Annot") ? [] : [`${subtype} in ${holder ?? "nothing"}`];
        if (!textIn(dict.lookup(name("Contents")))) faults.push(`${subtype} without words`);
        return faults;
      }),
    ];
  });
}

/** The language of each piece of marked content, and that of the file. */
interface Languages {
  readonly marked: ReadonlyMap<string, string>;
  readonly lang: string | null;
}

/**
 * Everything printed is either once in the tree or an artifact, in the order of the tree. Words are in the language
 * that they declare.
 */
function contentFaults(root: Element, pages: readonly Drawn[], { marked, lang }: Languages): readonly string[] {
  const faults: string[] = [];
  const inTree = new Map<string, Element>();
  for (const element of elementsOf(root)) {
    for (const kid of element.kids) {
      if (kid.kind !== "content") continue;
      const id = `${kid.page}/${kid.mcid}`;
      if (inTree.has(id)) faults.push(`${id} twice in the tree`);
      inTree.set(id, element);
    }
  }
  pages.forEach(({ words }, page) => {
    for (const { text, mcid, isArtifact } of words) {
      if (isArtifact || text.trim() === "") continue;
      const element = mcid === null ? undefined : inTree.get(`${page}/${mcid}`);
      if (!element) faults.push(`page ${page + 1}: in no element: ${text}`);
      else faults.push(...languageFaults(text, marked.get(`${page}/${mcid}`) ?? languageOf(element, lang)));
    }
  });
  return faults;
}

/** Returns the words of a file in the order in which they are read aloud. */
export async function readAloud(bytes: Uint8Array): Promise<string> {
  const root = treeOf(await PDFDocument.load(bytes, { updateMetadata: false }))!;
  const said = new Map<string, string>();
  (await pagesOf(bytes)).forEach(({ words }, page) => {
    for (const { mcid, text } of words) said.set(`${page}/${mcid}`, (said.get(`${page}/${mcid}`) ?? "") + text);
  });
  const wordsOf = ({ kids }: Element): string =>
    kids
      .map((kid) => {
        if (kid.kind === "element") return wordsOf(kid.element);
        return kid.kind === "content" ? (said.get(`${kid.page}/${kid.mcid}`) ?? "") : "";
      })
      .join(" ");
  return wordsOf(root).replace(/\s+/gu, " ");
}

/** Returns the scripts in a text that its declared language is not written in. */
function languageFaults(text: string, lang: string | null): readonly string[] {
  const expected = /\p{Script=Arabic}/u.test(text) ? "ar" : /\p{Script=Han}/u.test(text) ? "zh" : null;
  return expected === null || lang?.startsWith(expected) ? [] : [`${lang}: ${text}`];
}

/** Returns how a file violates PDF/A-3a, as far as a program can tell; [] if it does not. */
export async function faultsForArchives(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const xmp = xmpOf(document);
  const faults: string[] = [];
  const expect = (holds: unknown, fault: string) => holds || faults.push(fault);
  expect(/<pdfaid:part>3<.*<pdfaid:conformance>A</su.test(xmp), "no PDF/A claim");
  expect(/<pdfuaid:part>1</u.test(xmp), "no PDF/UA claim");
  expect(
    /pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/</u.test(xmp),
    "a schema that is not described",
  );
  expect(!/Date|when>/u.test(xmp), "a time");
  expect(!(catalog.lookup(name("Metadata")) as PDFRawStream).dict.has(name("Filter")), "a compressed description");
  expect(!context.trailerInfo.Encrypt && context.trailerInfo.ID, "encrypted, or no ID");
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  expect(
    (info?.keys() ?? []).every((key) => key === name("Title")),
    "more in the information than the description says",
  );
  faults.push(...intentFaults(catalog));
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) faults.push(...streamFaults(object));
    if (!(object instanceof PDFDict)) continue;
    if (nameIn(object.get(name("Type"))) === "FontDescriptor")
      expect(
        ["FontFile", "FontFile2", "FontFile3"].some((key) => object.has(name(key))),
        "a font that is not embedded",
      );
    if (nameIn(object.get(name("Subtype"))) === "Type0")
      expect(object.has(name("ToUnicode")), "letters without code points");
    if (nameIn(object.get(name("Type"))) === "Filespec") faults.push(...fileFaults(object, catalog));
    expect(!["JavaScript", "Launch", "Sound", "Movie"].includes(nameIn(object.get(name("S")))), "an action");
  }
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const dict = context.lookup(ref, PDFDict);
      const flags = dict.lookupMaybe(name("F"), PDFNumber)?.asNumber() ?? 0;
      expect(flags & 4 && !(flags & (1 | 2 | 32 | 256)), "an annotation that is not printed");
      expect(nameIn(dict.get(name("Subtype"))) === "Link" || dict.has(name("AP")), "an annotation without appearance");
    }
  }
  return faults;
}

function intentFaults(catalog: PDFDict): readonly string[] {
  const [intent] = listed(catalog.lookup(name("OutputIntents"))).map((each) => catalog.context.lookup(each));
  if (!(intent instanceof PDFDict) || nameIn(intent.get(name("S"))) !== "GTS_PDFA1") return ["no output intent"];
  const profile = intent.lookup(name("DestOutputProfile"));
  if (!(profile instanceof PDFRawStream)) return ["no colour profile"];
  const bytes = decodePDFRawStream(profile).decode();
  return Buffer.from(bytes.subarray(36, 40)).toString("latin1") === "acsp" ? [] : ["a colour profile that is none"];
}

function streamFaults({ dict }: PDFRawStream): readonly string[] {
  const filters = listed(dict.lookup(name("Filter"))).map(nameIn);
  return [
    ...(filters.includes("LZWDecode") || filters.includes("Crypt") ? ["a filter that is not allowed"] : []),
    ...(isTrue(dict.lookup(name("Interpolate"))) ? ["an interpolated picture"] : []),
  ];
}

function fileFaults(spec: PDFDict, catalog: PDFDict): readonly string[] {
  const file = spec.lookup(name("EF"), PDFDict).lookup(name("F"));
  const stream = file instanceof PDFRawStream ? file.dict : undefined;
  const isWhole =
    ["F", "UF", "AFRelationship"].every((key) => spec.has(name(key))) &&
    stream?.has(name("Subtype")) &&
    stream.lookupMaybe(name("Params"), PDFDict)?.has(name("ModDate"));
  const af = catalog.lookupMaybe(name("AF"), PDFArray)?.asArray() ?? [];
  const isNamed = af.some((each) => catalog.context.lookup(each) === spec);
  return [...(isWhole ? [] : ["an attachment that says too little"]), ...(isNamed ? [] : ["an attachment of nothing"])];
}
