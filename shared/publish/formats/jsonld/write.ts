import type { Anchor } from "#shared/anchor/anchor.ts";
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
import {
  nameOfDisclosedAuthor,
  type Publication,
  type TextForExport,
} from "#shared/publish/publication/publication.ts";
import { codePointStartOfAnchor } from "../codePoints.ts";
import { JSONLD_CONTEXT, hashIriOf } from "./terms.ts";

type Node = { readonly [name: string]: Json | undefined };

/**
 * Writes notes, their ratings and replies, and proposals as W3C Web Annotations: one collection with one page. A team's
 * notes and proposals are named by their records. A public export uses names that only this file knows, since a record
 * would reveal more.
 */
export function writeWebAnnotations(content: Publication): string {
  const named = items(content, (kind, n) => `#${kind}-${n}`);
  const collection = hashIriOf(sha256(toCanonicalJson(named)));
  const all = items(content, (kind, n) => `${collection}#${kind}-${n}`);
  const isRated = content.notes.some(({ note }) => note.ratings.length > 0);
  const whole: Node = {
    "@context": JSONLD_CONTEXT as unknown as Json,
    id: collection,
    type: "AnnotationCollection",
    label: [content.text.title, content.text.symbol || (content.text.date ?? "")]
      .filter((part) => part !== "")
      .join(", "),
    total: all.length,
    ...(isRated && { "cm:method": buildSeverityMethodNote().paragraphs.join("\n") }),
    first: { id: `${collection}#page-1`, type: "AnnotationPage", partOf: collection, startIndex: 0, items: all },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function items(content: Publication, name: (kind: string, n: number) => string): readonly Node[] {
  const notes = content.notes.flatMap(({ n, note }) => {
    const id = note.id ? hashIriOf(note.id) : name("note", n);
    return [
      noteItem(content.text, id, note),
      ...note.ratings.map((rating, i) => ratingItem(`${name("note", n)}-rating-${i + 1}`, id, rating)),
      ...note.replies.map((reply, i) => replyItem(`${name("note", n)}-reply-${i + 1}`, id, reply)),
    ];
  });
  const proposals = content.proposals.map((proposal, i) =>
    proposalItem(content.text, proposal.id ? hashIriOf(proposal.id) : name("proposal", i + 1), proposal),
  );
  return [...notes, ...proposals];
}

function noteItem(text: TextForExport, id: string, note: DisclosedThread): Node {
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
    ],
    target: targetOf(text, note.anchor),
    "cm:kind": note.kind,
    "cm:state": note.settled ? "settled" : "open",
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
function agreedItem({ grade, authors }: DisclosedAgreedSeverity): Node {
  const creators = authors.flatMap((author) => madeBy(author)["creator"] ?? []);
  return { "cm:level": grade, ...(creators.length > 0 && { creator: creators }) };
}

function circumstances({
  confidentiality,
  track,
  basis,
}: Pick<DisclosedThread, "confidentiality" | "track" | "basis">): Node {
  return {
    ...(confidentiality && { "cm:confidentiality": confidentiality }),
    ...(track && { "cm:track": track }),
    ...(basis && { "cm:basis": basis.how, ...(basis.clock && { "cm:clock": basis.clock }) }),
  };
}

function prefixed(fields: object): Node {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`cm:${name}`, value as Json]));
}

function standardBody({ instrument, place, symbol, words, told }: DisclosedStandard): Node {
  return { ...textual(words, "linking"), ...prefixed({ instrument, place, symbol, ...(told && { told }) }) };
}

function ratingItem(id: string, note: string, { assessment, severity, author }: DisclosedRating): Node {
  const { test, ...levels } = assessment;
  const tested = Object.entries((test ?? {}) as Readonly<Record<string, object>>);
  return {
    id,
    type: "Annotation",
    motivation: "assessing",
    ...madeBy(author),
    body: {
      ...textual(message(severityMessageCode(severity) as MessageCode), "assessing"),
      ...prefixed(levels),
      ...(test && { "cm:test": Object.fromEntries(tested.map(([part, given]) => [`cm:${part}`, prefixed(given)])) }),
    },
    target: note,
  };
}

function replyItem(id: string, note: string, { text, author, at, by }: DisclosedReply): Node {
  const creator = by ? { type: "Person", name: by } : undefined;
  return {
    id,
    type: "Annotation",
    motivation: "replying",
    ...madeBy(author, at),
    ...(creator && { creator }),
    body: textual(text, "replying"),
    target: note,
  };
}

function proposalItem(text: TextForExport, id: string, proposal: DisclosedProposal): Node {
  const { wording, comment, proposers, author, at, fate, form, adopted } = proposal;
  return {
    id,
    type: "Annotation",
    motivation: "editing",
    ...madeBy(author, at),
    body: [textual(wording.new, "editing"), ...(comment === "" ? [] : [textual(comment, "commenting")])],
    target: targetOf(text, proposal.anchor),
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

function textual(value: string, purpose: string): Node {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

function madeBy(author: DisclosedAuthor | undefined, at?: string): Node {
  const name = nameOfDisclosedAuthor(author);
  const creator = name
    ? { type: "Person", name }
    : author?.by === "role"
      ? { type: "Person", "cm:role": author.role }
      : null;
  return { ...(creator && { creator }), ...(at && { created: at }) };
}

/** Writes the target of an annotation. Positions are in the provision's reading text, in code points. */
function targetOf({ id, draft, date }: TextForExport, anchor: Anchor): Node {
  const isHere = anchor.draft === id;
  return {
    type: "SpecificResource",
    source: hashIriOf(anchor.draft),
    ...(isHere && date && { state: { type: "TimeState", sourceDate: `${date}T00:00:00Z` } }),
    selector: {
      type: "FragmentSelector",
      value: anchor.provision,
      ...(anchor.gap && { "cm:gap": true }),
      ...(anchor.quote && { refinedBy: quoteSelectors(isHere ? draft : null, anchor) }),
    },
  };
}

function quoteSelectors(draft: TextForExport["draft"] | null, anchor: Anchor): readonly Node[] {
  const { exact, prefix, suffix } = anchor.quote!;
  const quote = { type: "TextQuoteSelector", exact, prefix, suffix };
  const start = draft && codePointStartOfAnchor(draft, anchor);
  if (start === null) return [quote];
  return [quote, { type: "TextPositionSelector", start, end: start + [...exact].length }];
}
