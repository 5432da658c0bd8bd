import { toCanonicalJson, type Json } from "#shared/base/canonicalJson.ts";
import { sha256 } from "#shared/base/hash.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import type {
  DisclosedAgreedSeverity,
  DisclosedAuthor,
  DisclosedProposal,
  DisclosedRating,
  DisclosedReply,
  DisclosedStandard,
  DisclosedThread,
} from "#shared/ledger/disclosedEntries.ts";
import { buildSeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { nameOfDisclosedAuthor, type Publication } from "#shared/publish/publication/publication.ts";
import { digestComment } from "#shared/publish/returned/commentDigest.ts";
import { DraftWordSelector } from "../textSelectors.ts";
import type { JsonLdNode } from "./nodes.ts";
import { WebAnnotationTargets } from "./webAnnotationTargets.ts";
import { JSONLD_CONTEXT, hashIriOf } from "./terms.ts";

/**
 * Writes notes, with their ratings and replies as further bodies, and proposals as W3C Web Annotations: one collection
 * with one page. A team's notes and proposals are named by their records. A public export uses names that only this
 * file knows, since a record would reveal more. With `withText`, the text in which positions count is attached.
 */
export function writeWebAnnotations(content: Publication, { withText = false } = {}): string {
  const words = new DraftWordSelector(content.text, "code points");
  const named = items(content, words);
  const collection = hashIriOf(sha256(toCanonicalJson(named)));
  const all = named.map((item) => (isNamedHere(item) ? { ...item, id: `${collection}${item.id}` } : item));
  const isRated = content.notes.some(({ note }) => note.ratings.length > 0);
  const whole: JsonLdNode = {
    "@context": JSONLD_CONTEXT as unknown as Json,
    id: collection,
    type: "AnnotationCollection",
    label: [content.text.title, content.text.symbol || (content.text.date ?? "")]
      .filter((part) => part !== "")
      .join(", "),
    total: all.length,
    ...(isRated && { "cm:method": buildSeverityMethodNote().paragraphs.join("\n") }),
    ...(withText && {
      "cm:text": {
        id: hashIriOf(content.text.id),
        type: "Text",
        format: "text/plain",
        language: content.text.draft.language,
        value: words.plain.text,
      },
    }),
    first: { id: `${collection}#page-1`, type: "AnnotationPage", partOf: collection, startIndex: 0, items: all },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Builds the items. Those without a record are named by a fragment of the collection: `#note-1`. */
function items(content: Publication, words: DraftWordSelector): readonly JsonLdNode[] {
  const at = new WebAnnotationTargets(content.text, words);
  const notes = content.notes.map(({ n, note }) => noteItem(at, note.id ? hashIriOf(note.id) : `#note-${n}`, note));
  const proposals = content.proposals.map((proposal, i) =>
    proposalItem(at, proposal.id ? hashIriOf(proposal.id) : `#proposal-${i + 1}`, proposal),
  );
  return [...notes, ...proposals];
}

function isNamedHere(item: JsonLdNode): item is JsonLdNode & { readonly id: string } {
  return typeof item["id"] === "string" && item["id"].startsWith("#");
}

function noteItem(at: WebAnnotationTargets, id: string, note: DisclosedThread): JsonLdNode {
  const { severity, agreed, confidentiality, track, basis, source, reason, agreedReason, made } = note;
  return {
    id,
    type: "Annotation",
    motivation: note.kind === "question" ? "questioning" : "commenting",
    ...madeBy(note.author, note.at),
    body: [
      ...(note.comment === "" ? [] : [textual(note.comment, "commenting")]),
      ...note.rights.map((right) => textual(right, "classifying")),
      ...note.tags.map((tag) => textual(tag, "tagging")),
      ...(note.standards ?? []).map(standardBody),
      ...note.ratings.map(ratingBody),
      ...note.replies.map(replyBody),
    ],
    ...at.of(note.anchor),
    "cm:kind": note.kind,
    "cm:state": note.settled ? "settled" : "open",
    // Without a record, a note is recognised by its comment, also if somebody has changed that.
    ...(note.id === undefined && { "cm:said": digestComment(note.comment) }),
    ...(made && { "cm:made": prefixed(made) }),
    ...("grade" in severity && { "cm:severity": severity.grade }),
    ...(severity.state !== "not-assessed" && { "cm:severityState": severity.state }),
    ...(severity.state === "assessed" && severity.atLeast && { "cm:atLeast": true }),
    ...(agreed?.length === 1 && { "cm:agreed": agreed[0]!.grade }),
    ...(agreed && agreed.length > 1 && { "cm:agreedConflict": agreed.map(agreedItem) }),
    ...(agreedReason && { "cm:agreedReason": agreedReason }),
    ...(reason && { "cm:reason": reason }),
    ...circumstances({ confidentiality, track, basis }),
    ...(source && { "cm:source": { ...prefixed(source) } }),
  };
}

/** Writes one of several levels in conflict. None of them holds alone. */
function agreedItem({ grade, authors }: DisclosedAgreedSeverity): JsonLdNode {
  const creators = authors.flatMap((author) => madeBy(author)["creator"] ?? []);
  return { "cm:level": grade, ...(creators.length > 0 && { creator: creators }) };
}

function circumstances({
  confidentiality,
  track,
  basis,
}: Pick<DisclosedThread, "confidentiality" | "track" | "basis">): JsonLdNode {
  return {
    ...(confidentiality && { "cm:confidentiality": confidentiality }),
    ...(track && { "cm:track": track }),
    ...(basis && { "cm:basis": basis.how, ...(basis.clock && { "cm:clock": basis.clock }) }),
  };
}

function prefixed(fields: object): JsonLdNode {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`cm:${name}`, value as Json]));
}

function standardBody({ instrument, place, symbol, words, told }: DisclosedStandard): JsonLdNode {
  return { ...textual(words, "linking"), ...prefixed({ instrument, place, symbol, ...(told && { told }) }) };
}

function ratingBody({ assessment, severity, author }: DisclosedRating): JsonLdNode {
  const { test, ...levels } = assessment;
  const tested = Object.entries((test ?? {}) as Readonly<Record<string, object>>);
  return {
    ...textual(message(severityMessageCode(severity) as MessageCode), "assessing"),
    ...madeBy(author),
    ...prefixed(levels),
    ...(test && { "cm:test": Object.fromEntries(tested.map(([part, given]) => [`cm:${part}`, prefixed(given)])) }),
  };
}

function replyBody({ text, author, at, by }: DisclosedReply): JsonLdNode {
  return {
    ...textual(text, "replying"),
    ...madeBy(author, at),
    ...(by && { creator: { type: "Person", name: by } }),
  };
}

function proposalItem(targets: WebAnnotationTargets, id: string, proposal: DisclosedProposal): JsonLdNode {
  const { wording, comment, proposers, author, at, fate, form, adopted } = proposal;
  return {
    id,
    type: "Annotation",
    motivation: "editing",
    ...madeBy(author, at),
    body: [textual(wording.new, "editing"), ...(comment === "" ? [] : [textual(comment, "commenting")])],
    ...targets.of(proposal.anchor),
    "cm:old": wording.old,
    ...(proposers.length > 0 && { "cm:proposers": proposers.map(prefixed) }),
    ...(form && { "cm:form": form }),
    ...(fate && { "cm:fate": fate }),
    ...(adopted && { "cm:adopted": prefixed(adopted) }),
    ...circumstances(proposal),
    ...(proposal.earlier && {
      "cm:earlier": proposal.earlier.map(({ proposers: who, basis, ...state }) => ({
        ...prefixed(state),
        ...circumstances({ basis }),
        "cm:proposers": who.map(prefixed),
      })),
    }),
  };
}

function textual(value: string, purpose: string): JsonLdNode {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

function madeBy(author: DisclosedAuthor | undefined, at?: string): JsonLdNode {
  const name = nameOfDisclosedAuthor(author);
  const creator = name
    ? { type: "Person", name }
    : author?.by === "role"
      ? { type: "Person", "cm:role": author.role }
      : null;
  return { ...(creator && { creator }), ...(at && { created: at }) };
}
