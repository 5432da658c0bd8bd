import { refusal, type Outcome } from "#shared/base/result.ts";
import {
  xmlChildOf,
  xmlChildrenOf,
  isXmlError,
  parseXml,
  xmlTextOf,
  type XmlElement,
} from "#shared/import/readers/parseXml.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { groupPairsByKey, createThreadRootFinder } from "#shared/publish/returned/threadRoots.ts";
import type {
  ReturnedContent,
  ReturnedNote,
  ReturnedPlace,
  ReturnedReply,
} from "#shared/publish/returned/returnedContent.ts";

/**
 * Reads the annotations of an XFDF file, ours or another program's. An annotation that answers another is its reply or
 * its state. XFDF lacks the words that are marked in a PDF: an annotation that is not ours is recognised by its
 * comment, and has no place here but its page.
 *
 * @returns the notes, `returned.broken` if the text is no XML, or `returned.none` if it has no annotation
 */
export function readXfdf(text: string): Outcome<ReturnedContent> {
  const root = parseXml(text.replace(/^\uFEFF/, ""), (_, local) => local);
  if (isXmlError(root)) return refusal("returned.broken", { format: "XFDF" });
  if (root.name !== "xfdf") return refusal("returned.none");
  const all = xmlChildrenOf(root, "annots").flatMap((annots) => xmlChildrenOf(annots));
  const byName = new Map(all.flatMap((each) => (each.attributes.name ? [[each.attributes.name, each] as const] : [])));
  const roots = all.filter((each) => answered(each, byName) === undefined);
  const headOf = createThreadRootFinder((each: XmlElement) => answered(each, byName));
  const answers = groupPairsByKey(
    all.flatMap((each) => (headOf(each) === each ? [] : [[headOf(each), each] as const])),
  );
  const notes = roots.flatMap((each) => noteOf(each, answers.get(each) ?? []));
  return notes.length > 0 ? { notes, proposals: [] } : refusal("returned.none");
}

function answered(
  { attributes: { inreplyto } }: XmlElement,
  byName: ReadonlyMap<string, XmlElement>,
): XmlElement | undefined {
  return inreplyto === undefined ? undefined : byName.get(inreplyto);
}

/** Links and the like, which contain no comment. */
const SILENT: ReadonlySet<string> = new Set(["link", "popup", "fileattachment", "redact", "sound"]);

function noteOf(element: XmlElement, answers: readonly XmlElement[]): readonly ReturnedNote[] {
  const { attributes } = element;
  if (SILENT.has(element.name)) return [];
  const { record, kind: named, settled, rights, tags, said } = attributes;
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
      ...(said && { original: said }),
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

/** Returns the last review state that somebody set. PDF readers write each state as an annotation of its own. */
function stateOf(answers: readonly XmlElement[]): ReturnedNote["state"] {
  const states = answers.flatMap(({ attributes: { state = "", statemodel = "Review" } }) =>
    statemodel.toLowerCase() === "review" && state !== "" ? [state.toLowerCase()] : [],
  );
  const last = states.at(-1);
  if (last === "completed" || last === "cancelled") return "settled";
  return last === "none" ? "open" : undefined;
}

/**
 * Returns the comment of an annotation, from its plain or else its rich text. In a PDF of ours the comment begins with
 * a line for number and severity, which PDF readers pass on; that line is removed.
 */
function contentsOf(element: XmlElement): string {
  const plain = xmlChildOf(element, "contents");
  const rich = xmlChildOf(element, "contents-richtext");
  const text = plain ? xmlTextOf(plain) : rich ? paragraphsOf(rich).join("\n").trim() : "";
  const isPrinted = /^note-\d+$/.test(element.attributes.name ?? "") && element.attributes.eid === undefined;
  return isPrinted ? text.replace(/^\d+ · [^\n\r]*(?:\r\n|\n|\r|$)/u, "") : text;
}

function paragraphsOf(element: XmlElement): readonly string[] {
  const inner = xmlChildrenOf(element);
  const holds = inner.some(({ name }) => name === "p" || name === "body" || name === "div");
  return holds ? inner.flatMap(paragraphsOf) : [xmlTextOf(element)];
}

function saidBy({ attributes: { title, date, creationdate } }: XmlElement): { by?: string; at?: string } {
  const at = isoOf(creationdate ?? date ?? "");
  return { ...(title && { by: title }), ...(at && { at }) };
}

/** Converts a PDF date to ISO 8601; undefined if it is none. */
function isoOf(date: string): string | undefined {
  const [, y, m, d, h = "00", min = "00", s = "00", zone = "Z"] =
    /^D?:?(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d'?\d\d)?/.exec(date) ?? [];
  if (y === undefined) return undefined;
  const offset = zone === "Z" ? zone : zone.replace(/^([+-]\d\d)'?(\d\d)$/, "$1:$2");
  return `${y}-${m}-${d}T${h}:${min}:${s}${offset}`;
}
