import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfParent, type Draft } from "#shared/draft/draft.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationBody, AnnotationKind, Confidentiality } from "#shared/records/kinds/annotation.ts";
import { severityGradeOf, type SeverityGrade, type VisibleSeverity } from "#shared/rights/severity.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { PlacementInDraft } from "../placement/findPlacementInDraft.ts";
import type { FilterPlacementValue } from "./filter.ts";
import { foldForSearch } from "#shared/base/foldForSearch.ts";

/** A location in a text: the anchor in that text, and the provision's index. */
export interface TextLocation {
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly provision: number;
}

/** The facts about one item that filters test. */
export interface FilterFacts {
  readonly id: string;
  readonly kind: AnnotationKind | "proposal";
  /** The annotated words and the comments on them, folded by `foldForSearch`. */
  readonly text: string;
  readonly comment: string;
  /** The addresses of the provision and of all provisions around it, folded by `foldAddressForSearch`. */
  readonly addresses: readonly string[];
  /** Null for a private note of the user. */
  readonly author: MemberId | null;
  readonly rights: readonly string[];
  readonly tags: readonly string[];
  /** 0 if it was not assessed; null if it has no severity, or none that the viewer may see. */
  readonly grade: SeverityGrade | 0 | null;
  readonly track: string;
  readonly meeting: RecordKey | undefined;
  readonly basis: string;
  readonly settled: boolean;
  readonly confidentiality: Confidentiality | "private";
  readonly placement: FilterPlacementValue;
  readonly assigned: MemberId | null;
  readonly mentioned: readonly MemberId[];
  readonly isConflict: boolean;
  /** Null if it has no place. */
  readonly location: TextLocation | null;
}

/** The fields that notes have in common with private notes. */
export type SharedNoteFields = Pick<AnnotationBody, "kind" | "comment" | "confidentiality"> &
  Partial<Pick<AnnotationBody, "tags" | "track" | "basis" | "meeting">> & { readonly rights: readonly string[] };

/**
 * Returns a note's facts from its location, or null, and its placement. An omission whose gap is closed counts as
 * resolved.
 */
export function filterFactsOfThread(
  thread: Thread,
  location: TextLocation | null,
  { status: placement, closed }: PlacementInDraft,
): FilterFacts {
  const { annotation, rivals, replies, resolution, author, assigned } = thread;
  const ownComments = [annotation, ...rivals].map(({ comment }) => comment);
  const comments = [...ownComments, ...replies.map(({ text }) => text), resolution?.reason ?? ""];
  const mentions = [...(annotation.mentions ?? []), ...replies.flatMap((reply) => reply.mentions ?? [])];
  return {
    ...notedFacts(thread.id, annotation, thread.severity, location),
    comment: foldForSearch(comments.join("\n")),
    author,
    settled: resolution?.state === "settled" || closed === true,
    confidentiality: annotation.confidentiality,
    placement,
    assigned: assigned?.member ?? null,
    mentioned: mentions.map(({ member }) => member),
    isConflict: rivals.length > 0,
  };
}

/** Returns the facts of a private note. */
export function filterFactsOfPrivateNote(
  id: string,
  noted: SharedNoteFields,
  severity: VisibleSeverity,
  location: TextLocation | null,
  placement: FilterPlacementValue,
): FilterFacts {
  return {
    ...notedFacts(id, noted, severity, location),
    confidentiality: "private",
    placement,
  };
}

function notedFacts(
  id: string,
  noted: SharedNoteFields,
  severity: VisibleSeverity,
  location: TextLocation | null,
): FilterFacts {
  const isRated = noted.kind === "risk" || noted.kind === "omission";
  return {
    id,
    kind: noted.kind,
    text: foldForSearch(location?.anchor.quote?.exact ?? ""),
    comment: foldForSearch(noted.comment),
    addresses: addressesOf(location),
    author: null,
    rights: noted.rights.map(foldForSearch),
    tags: (noted.tags ?? []).map(foldForSearch),
    grade: !isRated ? null : severity.state === "not-assessed" ? 0 : severityGradeOf(severity),
    track: foldForSearch(noted.track ?? ""),
    meeting: noted.meeting,
    basis: noted.basis?.how ?? "",
    settled: false,
    confidentiality: noted.confidentiality,
    placement: "exact",
    assigned: null,
    mentioned: [],
    isConflict: false,
    location,
  };
}

/** Returns the facts of a proposal. It counts as resolved if its outcome is known. */
export function filterFactsOfProposal(
  { id, author, body, rivals }: Proposal,
  location: TextLocation | null,
  placement: FilterPlacementValue,
): FilterFacts {
  return {
    id,
    kind: "proposal",
    text: foldForSearch(`${body.wording.old}\n${body.wording.new}`),
    comment: foldForSearch(body.comment),
    addresses: addressesOf(location),
    author,
    rights: [],
    tags: [],
    grade: null,
    track: foldForSearch(body.track ?? ""),
    meeting: body.meeting,
    basis: body.basis?.how ?? "",
    settled: body.fate !== undefined,
    confidentiality: body.confidentiality,
    placement,
    assigned: null,
    mentioned: [],
    isConflict: rivals.length > 0,
    location,
  };
}

/** Caches a value for each provision of a draft. */
function cachedByProvision<T>(find: (draft: Draft, provision: number) => T): (draft: Draft, provision: number) => T {
  const known = new WeakMap<Draft, Map<number, T>>();
  return (draft, provision) => {
    const ofDraft = known.get(draft) ?? new Map<number, T>();
    known.set(draft, ofDraft);
    if (!ofDraft.has(provision)) ofDraft.set(provision, find(draft, provision));
    return ofDraft.get(provision)!;
  };
}

/** Returns the index of a provision and those of the provisions around it, the innermost first. */
export const provisionAndAncestorsOf = cachedByProvision((draft, provision): readonly number[] => {
  const row: number[] = [];
  for (let at = provision; at >= 0; at = indexOfParent(draft, at)) row.push(at);
  return row;
});

const addressesAt = cachedByProvision((draft, provision): readonly string[] =>
  provisionAndAncestorsOf(draft, provision).map((at) => foldAddressForSearch(draft.provisions[at]!.address)),
);

function addressesOf(location: TextLocation | null): readonly string[] {
  return location ? addressesAt(location.draft, location.provision) : [];
}

/** Folds an address for comparison. */
export function foldAddressForSearch(address: string): string {
  return foldForSearch(address).replace(/\s+/gu, "");
}
