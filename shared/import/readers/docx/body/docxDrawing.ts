import { chooseAlternateContent, xmlChildrenOf, type XmlElement } from "../package/docxXml.ts";

/** The content of a drawing, a picture or an embedded object. */
export interface DocxDrawingContent {
  /** The paragraphs of its text boxes. */
  readonly boxes: readonly XmlElement[];
  /** Content that is not text: a warning code, and the description that the file gives. */
  readonly shown: ReadonlyMap<string, string>;
}

const CODES: Readonly<Record<string, string>> = {
  "other:blip": "reading.picture",
  "other:imagedata": "reading.picture",
  "other:textpath": "reading.picture",
  "other:chart": "reading.chart",
  "other:relIds": "reading.diagram",
  "other:OLEObject": "reading.object",
  control: "reading.object",
  contentPart: "reading.picture",
  "other:contentPart": "reading.picture",
};

const DRAWN = new Set(["drawing", "pict", "object", "contentPart", "other:contentPart"]);

export function isDocxDrawingElement({ name }: XmlElement): boolean {
  return DRAWN.has(name);
}

/** Reads a drawing; of several alternatives, only one. */
export function readDocxDrawing(element: XmlElement): DocxDrawingContent {
  const boxes: XmlElement[] = [];
  const codes = new Set<string>();
  const descriptions: string[] = [];
  const visit = (part: XmlElement): void => {
    if (part.name === "txbxContent") boxes.push(part);
    else if (part.name === "other:AlternateContent") xmlChildrenOf(chooseAlternateContent(part) ?? part).forEach(visit);
    else {
      const code = CODES[part.name];
      if (code !== undefined) codes.add(code);
      descriptions.push(...descriptionOf(part));
      xmlChildrenOf(part).forEach(visit);
    }
  };
  visit(element);
  if (codes.size > 1) codes.delete("reading.picture");
  const words = [...new Set(descriptions)].join(", ");
  return { boxes, shown: new Map([...codes].map((code) => [code, words])) };
}

/** Returns the description of a drawing that an author or a program wrote. */
function descriptionOf({ name, attributes }: XmlElement): string[] {
  if (name === "other:docPr") return [attributes.descr || attributes.title || ""].filter(Boolean);
  if (name === "other:textpath") return [attributes.string ?? ""].filter(Boolean);
  if (name === "other:OLEObject") return [attributes.ProgID ?? ""].filter(Boolean);
  return [];
}
