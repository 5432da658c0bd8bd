import { parseJson, type Json } from "#shared/base/canonicalJson.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { groupPairsByKey, createThreadRootFinder } from "#shared/publish/returned/threadRoots.ts";
import type {
  ReturnedContent,
  ReturnedNote,
  ReturnedProposal,
  ReturnedReply,
} from "#shared/publish/returned/returnedContent.ts";
import { jsonLdIdOf, isJsonLdNode, toJsonLdList, jsonLdStringOf, jsonLdTermOf, type JsonLdNode } from "./nodes.ts";
import { placeOfWebAnnotation } from "./place.ts";
import { hashOfIri } from "./terms.ts";

/**
 * Reads W3C Web Annotations, ours or anybody's: a collection, a page, a list or a single one. An annotation about
 * another one in the file is a reply to it.
 *
 * @returns the content, `returned.broken` if the text is no JSON, or `returned.none` if it has no annotation
 */
export function readWebAnnotations(text: string): Outcome<ReturnedContent> {
  const json = parseJson(text.replace(/^\uFEFF/, ""));
  if (json === undefined) return refusal("returned.broken", { format: "JSON" });
  const all = annotationsIn(json);
  if (all.length === 0) return refusal("returned.none");
  const ids = new Map(
    all.flatMap((each) => (jsonLdIdOf(each) === undefined ? [] : [[jsonLdIdOf(each)!, each] as const])),
  );
  const roots = all.filter((each) => answered(each, ids) === undefined);
  const replies = repliesOf(all, ids);
  const isProposal = (each: JsonLdNode) => motivationsOf(each).includes("editing");
  return {
    notes: roots.filter((each) => !isProposal(each)).map((each) => noteOf(each, replies.get(each) ?? [])),
    proposals: roots.filter(isProposal).flatMap(proposalOf),
  };
}

/** The deepest nesting of collections that is read. Nobody's nest any deeper. */
const DEEPEST = 32;

function annotationsIn(json: Json, depth = 0): readonly JsonLdNode[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap((each) => annotationsIn(each, depth + 1));
  if (!isJsonLdNode(json)) return [];
  const types = toJsonLdList(json["type"] ?? json["@type"]);
  if (types.some((type) => type === "Annotation" || type === "oa:Annotation")) return [json];
  return [json["first"], json["items"], json["@graph"], json["resources"]].flatMap((part) =>
    annotationsIn(part ?? null, depth + 1),
  );
}

/** Returns the replies beneath each root annotation, replies to replies included, in the order of the file. */
function repliesOf(
  all: readonly JsonLdNode[],
  ids: ReadonlyMap<string, JsonLdNode>,
): ReadonlyMap<JsonLdNode, readonly ReturnedReply[]> {
  const headOf = createThreadRootFinder((each: JsonLdNode) => answered(each, ids));
  return groupPairsByKey(
    all.flatMap((each): readonly (readonly [JsonLdNode, ReturnedReply])[] => {
      const text = textOf(each, ["tagging", "classifying", "linking"]);
      if (headOf(each) === each || text === "" || motivationsOf(each).includes("assessing")) return [];
      return [[headOf(each), { text, ...saidBy(each) }]];
    }),
  );
}

/** Returns the annotation of the file that this one is about, if any. */
function answered(each: JsonLdNode, ids: ReadonlyMap<string, JsonLdNode>): JsonLdNode | undefined {
  for (const target of toJsonLdList(each["target"])) {
    const iri =
      typeof target === "string"
        ? target
        : isJsonLdNode(target)
          ? (jsonLdIdOf(target) ?? jsonLdStringOf(target["source"]))
          : undefined;
    const found = iri === undefined ? undefined : ids.get(iri);
    if (found && found !== each) return found;
  }
  return undefined;
}

function noteOf(each: JsonLdNode, replies: readonly ReturnedReply[]): ReturnedNote {
  const id = hashOfIri(jsonLdIdOf(each) ?? "");
  const kind = ANNOTATION_KINDS.find((known) => known === jsonLdTermOf(each, "kind"));
  const state = jsonLdTermOf(each, "state");
  const original = jsonLdStringOf(jsonLdTermOf(each, "said"));
  const [rights, tags] = [valuesOf(each, "classifying"), valuesOf(each, "tagging")];
  const isQuestion = kind === undefined && motivationsOf(each).includes("questioning");
  return {
    ...(id && { id }),
    place: placeOfWebAnnotation(each),
    comment: textOf(each, BESIDE_COMMENT),
    ...(original !== undefined && { original }),
    ...(kind ? { kind } : isQuestion ? { kind: "question" } : {}),
    ...(rights.length > 0 && { rights }),
    ...(tags.length > 0 && { tags }),
    ...saidBy(each),
    ...((state === "open" || state === "settled") && { state }),
    replies: [...repliesIn(each), ...replies],
  };
}

/** Returns the replies that an annotation has as bodies. */
function repliesIn(each: JsonLdNode): readonly ReturnedReply[] {
  return bodiesOf(each).flatMap(({ value, purpose, said }) =>
    purpose === "replying" && value !== "" ? [{ text: value, ...said }] : [],
  );
}

function proposalOf(each: JsonLdNode): readonly ReturnedProposal[] {
  const id = hashOfIri(jsonLdIdOf(each) ?? "");
  const place = placeOfWebAnnotation(each);
  const edited = bodiesOf(each).find(({ purpose }) => purpose === "editing") ?? bodiesOf(each)[0];
  if (!edited) return [];
  const old = jsonLdTermOf(each, "old");
  const comment = bodiesOf(each)
    .filter((body) => body !== edited && body.purpose === "commenting")
    .map(({ value }) => value)
    .join("\n");
  return [
    {
      ...(id && { id }),
      place,
      old: typeof old === "string" ? old : (place.exact ?? ""),
      new: edited.value,
      ...(comment && { comment }),
      ...saidBy(each),
    },
  ];
}

interface Body {
  readonly value: string;
  readonly purpose: string | undefined;
  /** Who wrote it and when, if the body says so itself. */
  readonly said: { readonly by?: string; readonly at?: string };
}

/** Purposes of bodies that are no part of a comment. */
const BESIDE_COMMENT = ["tagging", "classifying", "linking", "assessing", "replying"];

function bodiesOf(each: JsonLdNode): readonly Body[] {
  const value = jsonLdStringOf(each["bodyValue"]);
  const bodies = toJsonLdList(each["body"]).flatMap((body): readonly Body[] => {
    const node = isJsonLdNode(body) ? body : undefined;
    const text = node && jsonLdStringOf(node["value"] ?? node["chars"]);
    return text === undefined
      ? []
      : [{ value: text, purpose: jsonLdStringOf(toJsonLdList(node!["purpose"])[0]), said: saidBy(node!) }];
  });
  return value === undefined ? bodies : [{ value, purpose: undefined, said: {} }, ...bodies];
}

function textOf(each: JsonLdNode, without: readonly string[]): string {
  const bodies = bodiesOf(each).filter(({ purpose }) => purpose === undefined || !without.includes(purpose));
  return bodies.map(({ value }) => value).join("\n");
}

function valuesOf(each: JsonLdNode, purpose: string): readonly string[] {
  return bodiesOf(each).flatMap((body) => (body.purpose === purpose ? [body.value] : []));
}

function saidBy(each: JsonLdNode): { by?: string; at?: string } {
  const creator = toJsonLdList(each["creator"])[0];
  const by =
    typeof creator === "string"
      ? creator
      : isJsonLdNode(creator)
        ? jsonLdStringOf(creator["name"] ?? creator["nickname"])
        : undefined;
  const at = jsonLdStringOf(each["created"] ?? each["modified"]);
  return { ...(by && { by }), ...(at && { at }) };
}

function motivationsOf(each: JsonLdNode): readonly string[] {
  return toJsonLdList(each["motivation"]).flatMap((one) => (typeof one === "string" ? [one.replace(/^oa:/, "")] : []));
}
