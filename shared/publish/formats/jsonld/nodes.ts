import type { Json } from "#shared/base/canonicalJson.ts";
import { CLAUSEMARK_TERMS_NAMESPACE } from "./terms.ts";

/** A JSON object of an annotation. */
export type JsonLdNode = { readonly [name: string]: Json | undefined };

/** Returns the value of a term of our own, whatever prefix it came back with. */
export function jsonLdTermOf(each: JsonLdNode, name: string): Json | undefined {
  return each[`cm:${name}`] ?? each[`${CLAUSEMARK_TERMS_NAMESPACE}${name}`];
}

export function jsonLdIdOf(each: JsonLdNode): string | undefined {
  return jsonLdStringOf(each["id"] ?? each["@id"]);
}

export function toJsonLdList(value: Json | undefined): readonly Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
}

export function jsonLdStringOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function isJsonLdNode(value: Json | undefined): value is JsonLdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
