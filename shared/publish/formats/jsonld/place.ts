import type { Json } from "#shared/base/canonicalJson.ts";
import type { ReturnedPlace } from "#shared/publish/returned/returnedContent.ts";
import { jsonLdIdOf, isJsonLdNode, toJsonLdList, jsonLdStringOf, jsonLdTermOf, type JsonLdNode } from "./nodes.ts";
import { hashOfIri } from "./terms.ts";

/** The deepest nesting of selectors that is read. Nobody's nest any deeper. */
const DEEPEST = 32;

/** Combines all selectors of a target, including those that refine others. */
export function placeOfWebAnnotation(each: JsonLdNode): ReturnedPlace {
  const target = toJsonLdList(each["target"]).find((one) => isJsonLdNode(one) || typeof one === "string");
  if (target === undefined || typeof target === "string") return draftOf(target as string | undefined);
  const node = target as JsonLdNode;
  const source = node["source"];
  const draft = draftOf(
    typeof source === "string" ? source : isJsonLdNode(source) ? jsonLdIdOf(source) : jsonLdIdOf(node),
  );
  const selectors = selectorsOf(node["selector"]);
  const whole = toJsonLdList(node["selector"]);
  const selected = selectors.map((selector) => selectedBy(selector, whole.includes(selector)));
  const place: ReturnedPlace = Object.assign({}, draft, ...selected) as ReturnedPlace;
  const fragment = selectors.find((selector) => typeOf(selector) === "FragmentSelector") ?? movedFrom(each, place);
  if (!fragment) return place;
  const provision = { ...draft, ...provisionOf(fragment) };
  if (jsonLdTermOf(fragment, "gap") === true) return { ...provision, gap: true };
  if (jsonLdTermOf(fragment, "whole") === true || place.exact === undefined) return { ...provision, whole: true };
  return place;
}

/** Returns the provision or gap that an annotation names beside its target, unless its words were moved since. */
function movedFrom(each: JsonLdNode, { textRange }: ReturnedPlace): JsonLdNode | undefined {
  const place = jsonLdTermOf(each, "place");
  if (!isJsonLdNode(place ?? null)) return undefined;
  const node = place as JsonLdNode;
  return jsonLdTermOf(node, "start") === textRange?.start && jsonLdTermOf(node, "end") === textRange?.end
    ? node
    : undefined;
}

function provisionOf(fragment: JsonLdNode): Pick<ReturnedPlace, "provision"> {
  const value = jsonLdStringOf(fragment["value"] ?? jsonLdTermOf(fragment, "provision"));
  return value ? { provision: value } : {};
}

function typeOf(selector: JsonLdNode): string | undefined {
  return jsonLdStringOf(toJsonLdList(selector["type"] ?? selector["@type"])[0]);
}

function draftOf(iri: string | undefined): ReturnedPlace {
  const draft = hashOfIri(iri?.split("#")[0] ?? "");
  return draft === undefined ? {} : { draft };
}

function selectorsOf(given: Json | undefined, depth = 0): readonly JsonLdNode[] {
  if (depth > DEEPEST) return [];
  return toJsonLdList(given).flatMap((each) =>
    isJsonLdNode(each) ? [each, ...selectorsOf(each["refinedBy"], depth + 1)] : [],
  );
}

/** Returns what a selector says. Positions `inWholeText` are in that of the draft, those that refine in a provision's. */
function selectedBy(selector: JsonLdNode, inWholeText: boolean): ReturnedPlace {
  switch (typeOf(selector)) {
    case "FragmentSelector":
      return provisionOf(selector);
    case "TextQuoteSelector": {
      const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map((name) => jsonLdStringOf(selector[name]));
      return { ...(exact && { exact }), ...(prefix && { prefix }), ...(suffix && { suffix }) };
    }
    case "TextPositionSelector": {
      const { start, end } = selector;
      if (typeof start !== "number") return {};
      if (!inWholeText) return { start };
      return typeof end === "number" ? { textRange: { start, end } } : {};
    }
    default:
      return {};
  }
}
