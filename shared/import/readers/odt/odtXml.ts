import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { isXmlError, parseXml, xmlChildOf, xmlChildrenOf, type XmlElement } from "../parseXml.ts";

/** The parts of an OpenDocument text: from a zip, or from a single flat file. */
export interface OdtDocument {
  /** The element with the text. */
  readonly text: XmlElement;
  /** The elements with styles: those of the file, and automatic ones of the text and of the headers. */
  readonly styleSheets: readonly XmlElement[];
  /** The headers and footers. */
  readonly masterPages: readonly XmlElement[];
}

const OPEN_DOCUMENT = /^urn:oasis:names:tc:opendocument:xmlns:([\w-]+):/;
/** Namespaces whose usual prefix is not the word in their address. */
const PREFIXES: Readonly<Record<string, string>> = { drawing: "draw", "svg-compatible": "svg" };
const OTHERS: Readonly<Record<string, string>> = {
  "http://purl.org/dc/elements/1.1/": "dc",
  "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
};

/** Names elements with the usual prefixes: `text:p`, `office:annotation`, `dc:creator`; others have "other". */
function nameOf(uri: string, local: string): string {
  const word = OPEN_DOCUMENT.exec(uri)?.[1];
  const prefix = word === undefined ? OTHERS[uri] : (PREFIXES[word] ?? word);
  return `${prefix ?? "other"}:${local}`;
}

/** Opens a zipped OpenDocument text. Refuses damaged ones with `reading.odt-broken` or as the zip reader does. */
export function openOdt({ zip }: FileToImport): Outcome<OdtDocument> {
  if (isRefusal(zip)) return zip;
  const manifest = partOf(zip.read("META-INF/manifest.xml"));
  if (!isRefusal(manifest) && manifest && holds(manifest, "encryption-data")) return refusal("reading.encrypted");
  const content = partOf(zip.read("content.xml"));
  if (isRefusal(content)) return content;
  if (!content) return refusal("reading.odt-broken");
  const styles = partOf(zip.read("styles.xml"));
  return documentOf(isRefusal(styles) || !styles ? [content] : [styles, content]);
}

/** Reads an OpenDocument text in a single XML file. */
export function openFlatOdt(text: string): Outcome<OdtDocument> {
  const root = parseRoot(text);
  return isRefusal(root) ? root : documentOf([root]);
}

function documentOf(roots: readonly XmlElement[]): Outcome<OdtDocument> {
  const text = roots.map((root) => xmlChildOf(root, "office:body", "office:text")).find((body) => body !== undefined);
  if (!text) return refusal("reading.odt-broken");
  const of = (...names: readonly string[]) =>
    roots.flatMap((root) => names.flatMap((name) => xmlChildrenOf(root, name)));
  return {
    text,
    styleSheets: of("office:styles", "office:automatic-styles"),
    masterPages: of("office:master-styles").flatMap((master) => xmlChildrenOf(master, "style:master-page")),
  };
}

function partOf(bytes: Outcome<Uint8Array> | null): Outcome<XmlElement | null> {
  if (bytes === null || isRefusal(bytes)) return bytes;
  const text = decodeUtf8(bytes);
  return text === null ? refusal("reading.odt-broken") : parseRoot(text.replace(/^\ufeff/, ""));
}

function parseRoot(text: string): Outcome<XmlElement> {
  const read = parseXml(text, nameOf);
  if (!isXmlError(read)) return read;
  if (read.fault === "too-deep") return refusal("reading.too-deep");
  return refusal(read.fault === "entities" ? "reading.entities" : "reading.odt-broken");
}

function holds(element: XmlElement, local: string): boolean {
  return xmlChildrenOf(element).some((child) => child.name.endsWith(`:${local}`) || holds(child, local));
}
