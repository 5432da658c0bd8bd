import type { Anchor } from "#shared/anchor/anchor.ts";
import { parentOf, type Draft } from "#shared/draft/draft.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationBody, AnnotationKind, Confidentiality } from "#shared/records/kinds/annotation.ts";
import { gradeOf, type Grade, type SeenSeverity } from "#shared/rights/severity.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import type { PlacedOn } from "../placed.ts";
import type { Placement } from "./filter.ts";
import { plain } from "./plain.ts";

/** Where something stands in a text: the anchor as it is there, and the provision's index. */
export interface There {
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly provision: number;
}

/** What a filter looks at of one thing in a list. */
export interface Facts {
  readonly id: string;
  readonly kind: AnnotationKind | "proposal";
  /** The words that were noted, and what was said about them: without capitals and accents (`plain`). */
  readonly text: string;
  readonly comment: string;
  /** The provision's address and those of all that it is part of, as they are compared (`plainAddress`). */
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
  readonly placement: Placement;
  readonly assigned: MemberId | null;
  readonly mentioned: readonly MemberId[];
  readonly isConflict: boolean;
  /** Where it stands; null for what has no place. */
  readonly there: There | null;
}

/** What a note has in common with one that was not said. */
export type Noted = Pick<AnnotationBody, "kind" | "comment" | "confidentiality"> &
  Partial<Pick<AnnotationBody, "tags" | "track" | "basis" | "meeting">> & { readonly rights: readonly string[] };

/** A note's facts: where it stands, null where it has no place, and how it came to stand there. A gap that is closed is settled. */
export function threadFacts(thread: Thread, there: There | null, { status: placement, closed }: PlacedOn): Facts {
  const { annotation, rivals, replies, resolution, author, assigned } = thread;
  const said = [annotation, ...rivals].map(({ comment }) => comment);
  const comments = [...said, ...replies.map(({ text }) => text), resolution?.reason ?? ""];
  const mentions = [...(annotation.mentions ?? []), ...replies.flatMap((reply) => reply.mentions ?? [])];
  return {
    ...notedFacts(thread.id, annotation, thread.severity, there),
    comment: plain(comments.join("\n")),
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
export function privateFacts(
  id: string,
  noted: Noted,
  severity: SeenSeverity,
  there: There,
  placement: Placement,
): Facts {
  return {
    ...notedFacts(id, noted, severity, there),
    confidentiality: "private",
    placement,
  };
}

function notedFacts(id: string, noted: Noted, severity: SeenSeverity, there: There | null): Facts {
  const isRated = noted.kind === "risk" || noted.kind === "omission";
  return {
    id,
    kind: noted.kind,
    text: plain(there?.anchor.quote?.exact ?? ""),
    comment: plain(noted.comment),
    addresses: addressesOf(there),
    author: null,
    rights: noted.rights.map(plain),
    tags: (noted.tags ?? []).map(plain),
    grade: !isRated ? null : severity.state === "not-assessed" ? 0 : gradeOf(severity),
    track: plain(noted.track ?? ""),
    meeting: noted.meeting,
    basis: noted.basis?.how ?? "",
    settled: false,
    confidentiality: noted.confidentiality,
    placement: "exact",
    assigned: null,
    mentioned: [],
    isConflict: false,
    there,
  };
}

/** The facts of rival wording. It is settled when it is known what became of it. */
export function proposalFacts(
  { id, author, body, rivals }: Proposal,
  there: There | null,
  placement: Placement,
): Facts {
  return {
    id,
    kind: "proposal",
    text: plain(`${body.wording.old}\n${body.wording.new}`),
    comment: plain(body.comment),
    addresses: addressesOf(there),
    author,
    rights: [],
    tags: [],
    grade: null,
    track: plain(body.track ?? ""),
    meeting: body.meeting,
    basis: body.basis?.how ?? "",
    settled: body.fate !== undefined,
    confidentiality: body.confidentiality,
    placement,
    assigned: null,
    mentioned: [],
    isConflict: rivals.length > 0,
    there,
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
export const upwards = ofProvisions((draft, provision): readonly number[] => {
  const row: number[] = [];
  for (let at = provision; at >= 0; at = parentOf(draft, at)) row.push(at);
  return row;
});

const addressesAt = ofProvisions((draft, provision): readonly string[] =>
  upwards(draft, provision).map((at) => plainAddress(draft.provisions[at]!.address)),
);

function addressesOf(there: There | null): readonly string[] {
  return there ? addressesAt(there.draft, there.provision) : [];
}

/** An address as addresses are compared. */
export function plainAddress(address: string): string {
  return plain(address).replace(/\s+/gu, "");
}
