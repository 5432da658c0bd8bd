import type { Anchor } from "#shared/anchor/anchor.ts";
import { parentOf, type Draft } from "#shared/draft/draft.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationBody, AnnotationKind, Confidentiality } from "#shared/records/kinds/annotation.ts";
import { gradeOf, type Grade, type VisibleSeverity } from "#shared/rights/severity.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { DraftPlacement } from "../placement/findPlacement.ts";
import type { PlacementValue } from "./filter.ts";
import { foldForSearch } from "./foldForSearch.ts";

/** Where something stands in a text: the anchor as it is there, and the provision's index. */
export interface TextLocation {
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly provision: number;
}

/** What a filter looks at of one thing in a list. */
export interface FilterFacts {
  readonly id: string;
  readonly kind: AnnotationKind | "proposal";
  /** The words that were noted, and what was said about them: without capitals and accents (`foldForSearch`). */
  readonly text: string;
  readonly comment: string;
  /** The provision's address and those of all that it is part of, as they are compared (`foldAddress`). */
  readonly addresses: readonly string[];
  /** Null for what is one's own and was not said. */
  readonly author: MemberId | null;
  readonly rights: readonly string[];
  readonly tags: readonly string[];
  /** 0 where it was not assessed; null for what has no severity, or none that may be seen. */
  readonly grade: Grade | 0 | null;
  readonly track: string;
  readonly meeting: RecordKey | undefined;
  readonly basis: string;
  readonly settled: boolean;
  readonly confidentiality: Confidentiality | "private";
  readonly placement: PlacementValue;
  readonly assigned: MemberId | null;
  readonly mentioned: readonly MemberId[];
  readonly isConflict: boolean;
  /** Where it stands; null for what has no place. */
  readonly location: TextLocation | null;
}

/** What a note has in common with one that was not said. */
export type NoteLike = Pick<AnnotationBody, "kind" | "comment" | "confidentiality"> &
  Partial<Pick<AnnotationBody, "tags" | "track" | "basis" | "meeting">> & { readonly rights: readonly string[] };

/** A note's facts: where it stands, null where it has no place, and how it came to stand there. A gap that is closed is settled. */
export function factsOfThread(
  thread: Thread,
  location: TextLocation | null,
  { status: placement, closed }: DraftPlacement,
): FilterFacts {
  const { annotation, rivals, replies, resolution, author, assigned } = thread;
  const said = [annotation, ...rivals].map(({ comment }) => comment);
  const comments = [...said, ...replies.map(({ text }) => text), resolution?.reason ?? ""];
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

/** The facts of a note that was not said. */
export function factsOfPrivateNote(
  id: string,
  noted: NoteLike,
  severity: VisibleSeverity,
  location: TextLocation,
  placement: PlacementValue,
): FilterFacts {
  return {
    ...notedFacts(id, noted, severity, location),
    confidentiality: "private",
    placement,
  };
}

function notedFacts(
  id: string,
  noted: NoteLike,
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
    grade: !isRated ? null : severity.state === "not-assessed" ? 0 : gradeOf(severity),
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

/** The facts of rival wording. It is settled when it is known what became of it. */
export function factsOfProposal(
  { id, author, body, rivals }: Proposal,
  location: TextLocation | null,
  placement: PlacementValue,
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

/** What is found out once of each provision of a draft. */
function ofProvisions<T>(find: (draft: Draft, provision: number) => T): (draft: Draft, provision: number) => T {
  const known = new WeakMap<Draft, Map<number, T>>();
  return (draft, provision) => {
    const ofDraft = known.get(draft) ?? new Map<number, T>();
    known.set(draft, ofDraft);
    if (!ofDraft.has(provision)) ofDraft.set(provision, find(draft, provision));
    return ofDraft.get(provision)!;
  };
}

/** The provision's index and those of what it is part of, from the innermost out. */
export const selfAndAncestorsOf = ofProvisions((draft, provision): readonly number[] => {
  const row: number[] = [];
  for (let at = provision; at >= 0; at = parentOf(draft, at)) row.push(at);
  return row;
});

const addressesAt = ofProvisions((draft, provision): readonly string[] =>
  selfAndAncestorsOf(draft, provision).map((at) => foldAddress(draft.provisions[at]!.address)),
);

function addressesOf(location: TextLocation | null): readonly string[] {
  return location ? addressesAt(location.draft, location.provision) : [];
}

/** An address as addresses are compared. */
export function foldAddress(address: string): string {
  return foldForSearch(address).replace(/\s+/gu, "");
}
