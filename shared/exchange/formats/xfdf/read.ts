import { refusal, type Outcome } from "#shared/base/result.ts";
import { childOf, childrenOf, isXmlError, parseXml, textOf, type XmlElement } from "#shared/import/readers/xml.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { groupPairs, createRootFinder } from "#shared/exchange/returned/threadRoots.ts";
import type {
  ReturnedContent,
  ReturnedNote,
  ReturnedPlace,
  ReturnedReply,
} from "#shared/exchange/returned/returnedContent.ts";

/**
 * Reads the annotations of an XFDF file, ours or any reader's. What answers another is its reply or its state. Words that
 * are marked in a PDF are not in XFDF: an annotation that is not ours is known by what it says, and has no place here but
 * its page.
 */
export function readXfdf(text: string): Outcome<ReturnedContent> {
  const root = parseXml(text.replace(/^\uFEFF/, ""), (_, local) => local);
  if (isXmlError(root)) return refusal("returned.broken", { format: "XFDF" });
  if (root.name !== "xfdf") return refusal("returned.none");
  const all = childrenOf(root, "annots").flatMap((annots) => childrenOf(annots));
  const byName = new Map(all.flatMap((each) => (each.attributes.name ? [[each.attributes.name, each] as const] : [])));
  const roots = all.filter((each) => answered(each, byName) === undefined);
  const headOf = createRootFinder((each: XmlElement) => answered(each, byName));
  const answers = groupPairs(all.flatMap((each) => (headOf(each) === each ? [] : [[headOf(each), each] as const])));
  const notes = roots.flatMap((each) => noteOf(each, answers.get(each) ?? []));
  return notes.length > 0 ? { notes, proposals: [] } : refusal("returned.none");
}

function answered(
  { attributes: { inreplyto } }: XmlElement,
  byName: ReadonlyMap<string, XmlElement>,
): XmlElement | undefined {
  return inreplyto === undefined ? undefined : byName.get(inreplyto);
}

/** Links and the like say nothing. */
const SILENT: ReadonlySet<string> = new Set(["link", "popup", "fileattachment", "redact", "sound"]);

function noteOf(element: XmlElement, answers: readonly XmlElement[]): readonly ReturnedNote[] {
  const { attributes } = element;
  if (SILENT.has(element.name)) return [];
  const { record, kind: named, settled, rights, tags } = attributes;
  const kind = ANNOTATION_KINDS.find((known) => known === named);
  const replies = answers.filter(
    ({ attributes: { state, replyType } }) => state === undefined && replyType !== "group",
  );
  const state = stateOf(answers) ?? (settled === undefined ? undefined : settled === "true" ? "settled" : "open");
  return [
    {
      ...(record !== undefined && /^[0-9a-f]{64}$/.test(record) && { id: record }),
      place: placeOf(element),
      comment: contentsOf(element),
      ...(kind && { kind }),
      ...(rights && { rights: rights.split("\n") }),
      ...(tags && { tags: tags.split("\n") }),
      ...saidBy(element),
      ...(state && { state }),
      replies: replies.flatMap(replyOf),
    },
  ];
}

function replyOf(element: XmlElement): readonly ReturnedReply[] {
  const text = contentsOf(element);
  return text.trim() === "" ? [] : [{ text, ...saidBy(element) }];
}

function placeOf({ attributes }: XmlElement): ReturnedPlace {
  const { draft, eid, gap, exact, prefix, suffix, start, page } = attributes;
  return {
    ...(draft && { draft }),
    ...(eid && { provision: eid }),
    ...(gap === "true" && { gap: true }),
    ...(exact && { exact }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    ...(start && /^\d+$/.test(start) && { start: Number(start) }),
    ...(page && /^\d+$/.test(page) && { page: Number(page) + 1 }),
  };
}

/** The last state of the review that somebody set; readers write each as an annotation of its own. */
function stateOf(answers: readonly XmlElement[]): ReturnedNote["state"] {
  const states = answers.flatMap(({ attributes: { state = "", statemodel = "Review" } }) =>
    statemodel.toLowerCase() === "review" && state !== "" ? [state.toLowerCase()] : [],
  );
  const last = states.at(-1);
  if (last === "completed" || last === "cancelled") return "settled";
  return last === "none" ? "open" : undefined;
}

/**
 * What an annotation says, as plain text or else as rich text. In a PDF of ours it begins with a line of its number and
 * severity, which readers hand on.
 */
function contentsOf(element: XmlElement): string {
  const plain = childOf(element, "contents");
  const rich = childOf(element, "contents-richtext");
  const text = plain ? textOf(plain) : rich ? paragraphsOf(rich).join("\n").trim() : "";
  const isPrinted = /^note-\d+$/.test(element.attributes.name ?? "") && element.attributes.eid === undefined;
  return isPrinted ? text.replace(/^\d+ · [^\n\r]*(?:\r\n|\n|\r|$)/u, "") : text;
}

function paragraphsOf(element: XmlElement): readonly string[] {
  const inner = childrenOf(element);
  const holds = inner.some(({ name }) => name === "p" || name === "body" || name === "div");
  return holds ? inner.flatMap(paragraphsOf) : [textOf(element)];
}

function saidBy({ attributes: { title, date, creationdate } }: XmlElement): { by?: string; at?: string } {
  const at = isoOf(creationdate ?? date ?? "");
  return { ...(title && { by: title }), ...(at && { at }) };
}

/** A date of PDF in ISO 8601; undefined where it is none. */
function isoOf(date: string): string | undefined {
  const [, y, m, d, h = "00", min = "00", s = "00", zone = "Z"] =
    /^D?:?(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d'?\d\d)?/.exec(date) ?? [];
  if (y === undefined) return undefined;
  const offset = zone === "Z" ? zone : zone.replace(/^([+-]\d\d)'?(\d\d)$/, "$1:$2");
  return `${y}-${m}-${d}T${h}:${min}:${s}${offset}`;
}
