import type { Json } from "#shared/base/canonicalJson.ts";
import type { ReturnedPlace } from "#shared/publish/returned/returnedContent.ts";
import { idOf, isNode, listOf, stringOf, termOf, type Node } from "./nodes.ts";
import { hashOfIri } from "./terms.ts";

/** The deepest nesting of selectors that is read. Nobody's nest any deeper. */
const DEEPEST = 32;

/** Combines all selectors of a target, including those that refine others. */
export function placeOfAnnotation(each: Node): ReturnedPlace {
  const target = listOf(each["target"]).find((one) => isNode(one) || typeof one === "string");
  if (target === undefined || typeof target === "string") return draftOf(target as string | undefined);
  const node = target as Node;
  const source = node["source"];
  const draft = draftOf(typeof source === "string" ? source : isNode(source) ? idOf(source) : idOf(node));
  const selectors = selectorsOf(node["selector"]);
  const whole = listOf(node["selector"]);
  const selected = selectors.map((selector) => selectedBy(selector, whole.includes(selector)));
  const place: ReturnedPlace = Object.assign({}, draft, ...selected) as ReturnedPlace;
  const fragment = selectors.find((selector) => typeOf(selector) === "FragmentSelector") ?? movedFrom(each, place);
  if (!fragment) return place;
  const provision = { ...draft, ...provisionOf(fragment) };
  if (termOf(fragment, "gap") === true) return { ...provision, gap: true };
  if (termOf(fragment, "whole") === true || place.exact === undefined) return { ...provision, whole: true };
  return place;
}

/** Returns the provision or gap that an annotation names beside its target, unless its words were moved since. */
function movedFrom(each: Node, { textRange }: ReturnedPlace): Node | undefined {
  const place = termOf(each, "place");
  if (!isNode(place ?? null)) return undefined;
  const node = place as Node;
  return termOf(node, "start") === textRange?.start && termOf(node, "end") === textRange?.end ? node : undefined;
}

function provisionOf(fragment: Node): Pick<ReturnedPlace, "provision"> {
  const value = stringOf(fragment["value"] ?? termOf(fragment, "provision"));
  return value ? { provision: value } : {};
}

function typeOf(selector: Node): string | undefined {
  return stringOf(listOf(selector["type"] ?? selector["@type"])[0]);
}

function draftOf(iri: string | undefined): ReturnedPlace {
  const draft = hashOfIri(iri?.split("#")[0] ?? "");
  return draft === undefined ? {} : { draft };
}

function selectorsOf(given: Json | undefined, depth = 0): readonly Node[] {
  if (depth > DEEPEST) return [];
  return listOf(given).flatMap((each) => (isNode(each) ? [each, ...selectorsOf(each["refinedBy"], depth + 1)] : []));
}

/** Returns what a selector says. Positions `inWholeText` are in that of the draft, those that refine in a provision's. */
function selectedBy(selector: Node, inWholeText: boolean): ReturnedPlace {
  switch (typeOf(selector)) {
    case "FragmentSelector":
      return provisionOf(selector);
    case "TextQuoteSelector": {
      const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map((name) => stringOf(selector[name]));
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
