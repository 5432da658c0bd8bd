import { chooseAlternative, childrenOf, type XmlElement } from "../package/docxXml.ts";

/** What a drawing, a picture or an embedded object holds. */
export interface DrawingContent {
  /** The paragraphs of its text boxes. */
  readonly boxes: readonly XmlElement[];
  /** What it shows that is no text: a code, and what the file says in its stead. */
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

export function isDrawing({ name }: XmlElement): boolean {
  return DRAWN.has(name);
}

/** Looks through a drawing: one choice only of what it offers several of. */
export function readDrawing(element: XmlElement): DrawingContent {
  const boxes: XmlElement[] = [];
  const codes = new Set<string>();
  const said: string[] = [];
  const look = (part: XmlElement): void => {
    if (part.name === "txbxContent") boxes.push(part);
    else if (part.name === "other:AlternateContent") childrenOf(chooseAlternative(part) ?? part).forEach(look);
    else {
      const code = CODES[part.name];
      if (code !== undefined) codes.add(code);
      said.push(...wordsFor(part));
      childrenOf(part).forEach(look);
    }
  };
  look(element);
  if (codes.size > 1) codes.delete("reading.picture");
  const words = [...new Set(said)].join(", ");
  return { boxes, shown: new Map([...codes].map((code) => [code, words])) };
}

/** What an author or a program says a drawing shows. */
function wordsFor({ name, attributes }: XmlElement): string[] {
  if (name === "other:docPr") return [attributes.descr || attributes.title || ""].filter(Boolean);
  if (name === "other:textpath") return [attributes.string ?? ""].filter(Boolean);
  if (name === "other:OLEObject") return [attributes.ProgID ?? ""].filter(Boolean);
  return [];
}
