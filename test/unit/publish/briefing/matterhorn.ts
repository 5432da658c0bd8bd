import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { elementsOf, isTrue, nameIn, textIn, treeOf, xmpOf, type Element } from "./structureTree.ts";

const name = (text: string) => PDFName.of(text);

/** Which children an element of a table, a list or a table of contents may have (ISO 32000-1, tables 333, 336, 337). */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  L: ["Caption", "L", "LI"],
  LI: ["Lbl", "LBody"],
  TOC: ["Caption", "TOC", "TOCI"],
  TOCI: ["Lbl", "Reference", "NonStruct", "P", "TOC"],
};
/** Which parents an element may have. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  LBody: ["LI"],
  TOCI: ["TOC"],
};
const SYNTAX_CONDITION = (type: string) =>
  /^T(able|Head|Body|Foot|R|H|D)$/.test(type) ? "09-004" : /^TOC/.test(type) ? "09-006" : "09-005";

/** The subtypes of annotations that a briefing may contain. */
const ANNOTATIONS: ReadonlySet<string> = new Set(["Link", "Highlight", "Text", "Popup"]);

/**
 * Returns the failure conditions of the Matterhorn Protocol 1.1 that a file meets, as far as its dictionaries tell and
 * `faultsForReaders` does not look for them already: "09-005: L holds Span". docs/pdf-ua.md lists all conditions.
 */
export async function findFailureConditions(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = treeOf(document);
  if (!root) return ["01-005: no structure"];
  return [...elementsOf(root).flatMap(syntaxFaults), ...documentFaults(document, root), ...objectFaults(document)];
}

function syntaxFaults({ type, kids, above }: Element): readonly string[] {
  const children = kids.flatMap((kid) => (kid.kind === "element" ? [kid.element.type] : []));
  const allowed = CHILDREN[type];
  const wrong = allowed ? children.filter((child) => !allowed.includes(child)) : [];
  const hasContent = allowed !== undefined && kids.some(({ kind }) => kind === "content");
  const parents = PARENTS[type];
  const isAstray = parents !== undefined && !parents.includes(above?.type ?? "");
  return [
    ...wrong.map((child) => `${SYNTAX_CONDITION(type)}: ${type} holds ${child}`),
    ...(hasContent && type !== "TOCI" ? [`${SYNTAX_CONDITION(type)}: ${type} holds content`] : []),
    ...(isAstray ? [`${SYNTAX_CONDITION(type)}: ${type} in ${above?.type}`] : []),
  ];
}

function documentFaults(document: PDFDocument, root: Element): readonly string[] {
  const { catalog, context } = document;
  const faults: string[] = [];
  const expect = (holds: unknown, fault: string) => holds || faults.push(fault);
  const types = elementsOf(root).map(({ type }) => type);
  const numbered = types.filter((type) => /^H[1-6]$/.test(type));
  expect(!isTrue(catalog.lookupMaybe(name("MarkInfo"), PDFDict)?.lookup(name("Suspects"))), "01-007: suspects");
  const roles = catalog.lookupMaybe(name("StructTreeRoot"), PDFDict)?.lookupMaybe(name("RoleMap"), PDFDict);
  for (const role of roles?.keys() ?? []) expect(endsInStandard(roles!, role), `02-001: ${role.decodeText()}`);
  const xmp = xmpOf(document);
  expect(xmp !== "", "06-001: no metadata");
  expect(/<pdfuaid:part>1</u.test(xmp), "06-002: no claim");
  expect(/<dc:title>/u.test(xmp), "06-003: no title");
  expect(numbered[0] === undefined || numbered[0] === "H1", `14-002: ${numbered[0]} first`);
  expect(!types.includes("H"), "14-006: H");
  expect(textIn(catalog.lookup(name("Lang"))), "11-003, 11-004, 11-006: no language of the file");
  expect(!types.includes("Note"), "19-003: a Note without ID");
  expect(!catalog.has(name("OCProperties")), "20-001 to 20-003: optional content");
  expect(!catalog.has(name("AcroForm")), "25-001, 28-005, 28-010: a form");
  expect(!context.trailerInfo.Encrypt, "26-001, 26-002: encrypted");
  for (const page of document.getPages())
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const subtype = nameIn(context.lookup(ref, PDFDict).get(name("Subtype")));
      expect(ANNOTATIONS.has(subtype), `28-006, 28-007, 28-010, 28-014 to 28-018: ${subtype}`);
    }
  return faults;
}

function endsInStandard(roles: PDFDict, role: PDFName): boolean {
  const seen = new Set<string>();
  for (let at = role; roles.has(at); at = roles.get(at) as PDFName) {
    if (seen.has(at.decodeText())) return false;
    seen.add(at.decodeText());
  }
  return true;
}

function objectFaults({ context }: PDFDocument): readonly string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : undefined;
    if (!dict) return [];
    const type = nameIn(dict.get(name("Type")));
    const faults: string[] = [];
    if (type === "Filespec" && dict.has(name("EF")) && !(dict.has(name("F")) && dict.has(name("UF"))))
      faults.push("21-001: a file without F and UF");
    if (nameIn(dict.get(name("Subtype"))) === "Form" && dict.has(name("Ref"))) faults.push("30-001: a reference");
    if (nameIn(dict.get(name("Subtype"))) === "Form" && dict.has(name("StructParents")))
      faults.push("30-002: structured content in a form");
    if (type === "Font") faults.push(...fontFaults(dict));
    return faults;
  });
}

/** What a font's dictionaries tell. What is inside font programs is not read. */
function fontFaults(font: PDFDict): readonly string[] {
  const subtype = nameIn(font.get(name("Subtype")));
  const encoding = nameIn(font.get(name("Encoding")));
  if (subtype === "Type0")
    return [
      ...(/^Identity-[HV]$/.test(encoding) ? [] : [`31-001 to 31-003, 31-006 to 31-008: encoding ${encoding}`]),
      ...(font.has(name("ToUnicode")) ? [] : ["31-027: no ToUnicode"]),
    ];
  if (/^CIDFontType/.test(subtype)) {
    const map = font.lookup(name("CIDToGIDMap"));
    const isMapped = nameIn(map) === "Identity" || map instanceof PDFRawStream;
    return [
      ...(subtype === "CIDFontType2" && !isMapped ? ["31-004, 31-005: no CIDToGIDMap"] : []),
      ...descriptorFaults(font.lookup(name("FontDescriptor"), PDFDict)),
    ];
  }
  // Only composite fonts are expected: the conditions on TrueType and Type 1 fonts cannot be met then.
  return [`31-012, 31-013, 31-017 to 31-026: a font of type ${subtype}`];
}

function descriptorFaults(descriptor: PDFDict): readonly string[] {
  const isEmbedded = ["FontFile2", "FontFile3"].some((key) => descriptor.has(name(key)));
  return isEmbedded ? [] : ["31-009: not embedded"];
}

/** Returns the code points that the ToUnicode maps of a file must not name (31-028, 31-029). */
export async function findForbiddenCodePoints(bytes: Uint8Array): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const map = object instanceof PDFDict ? object.lookup(name("ToUnicode")) : undefined;
    if (!(map instanceof PDFRawStream)) return [];
    const text = Buffer.from(decodePDFRawStream(map).decode()).toString("latin1");
    const targets = [...text.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]{4})>\s*$/gmu)].map((match) => match[1]!);
    return targets.filter((code) => /^(?:0000|FEFF|FFFE)$/iu.test(code));
  });
}
