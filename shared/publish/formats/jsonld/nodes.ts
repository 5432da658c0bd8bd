import type { Json } from "#shared/base/canonicalJson.ts";
import { TERMS_NAMESPACE } from "./terms.ts";

/** A JSON object of an annotation. */
export type Node = { readonly [name: string]: Json | undefined };

/** Returns the value of a term of our own, whatever prefix it came back with. */
export function termOf(each: Node, name: string): Json | undefined {
  return each[`cm:${name}`] ?? each[`${TERMS_NAMESPACE}${name}`];
}

export function idOf(each: Node): string | undefined {
  return stringOf(each["id"] ?? each["@id"]);
}

export function listOf(value: Json | undefined): readonly Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
}

export function stringOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function isNode(value: Json | undefined): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
