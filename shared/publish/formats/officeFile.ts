import { strToU8 } from "fflate";
import type { Bytes } from "#shared/base/bytes.ts";
import { packZip } from "#shared/base/packZip.ts";

/** Namespaces of Office Open XML (ECMA-376), as they are written in every part of a file. */
export const OOXML_PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006";
export const OOXML_RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Writes an Office file from the XML of its parts, by their names. The same parts give the same bytes, which say
 * nothing about the machine.
 */
export function writeOfficeFile(parts: Readonly<Record<string, string>>): Bytes {
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  return packZip(bytes);
}

/** A relationship to another part: its type (one of Office's own names, or a whole URI), and the other part's name. */
export type OoxmlRelationship = readonly [type: string, target: string];

/** Writes the relationships of a part, as rId1, rId2 …, in order. */
export function relationshipsXml(targets: readonly OoxmlRelationship[]): string {
  const all = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${type.includes(":") ? type : `${OOXML_RELATIONSHIPS_NAMESPACE}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OOXML_PACKAGE_NAMESPACE}/relationships">${all.join("")}</Relationships>`;
}

/** Writes the content types of a file's parts, by name. */
export function contentTypesXml(parts: readonly (readonly [part: string, type: string])[]): string {
  return [
    `<Types xmlns="${OOXML_PACKAGE_NAMESPACE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`),
    "</Types>",
  ].join("");
}

/** Escapes a text for an XML element or attribute, and drops the characters that XML cannot contain at all. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
