import type { Anchor } from "../anchor/anchor.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { AnnotationKind, Basis, Confidentiality } from "../records/kinds/annotation.ts";
import type { Role } from "../records/recordKind.ts";
import type { Stance } from "../records/kinds/position.ts";
import type { ProposalOutcome, ProposalBody, Proposer } from "../records/kinds/proposal.ts";
import type { StatusWord } from "../records/kinds/status.ts";
import type { Delegation } from "../states/delegations.ts";
import type { Validity } from "./placement/appliedPositions.ts";
import type { OriginalPassage } from "./placement/originalPassage.ts";
import type { Adoption } from "../revise/adoption/assessAdoption.ts";
import type { AnchorDifference } from "../revise/place/anchorDifference.ts";
import type { Standard } from "../rights/standards.ts";
import type { Assessment, Grade, VisibleSeverity, Severity } from "../rights/severity.ts";

/** Who said it, as far as an export says so: by name, or by the part he has in the team. */
export type ShownAuthor =
  | { readonly by: "name"; readonly name: string; readonly organisation: string }
  | { readonly by: "role"; readonly role: Role };

export interface ShownRating {
  readonly assessment: Assessment;
  readonly severity: Severity;
  readonly author?: ShownAuthor;
}

/** A level that was recorded as agreed on. */
export interface ShownAgreedGrade {
  readonly grade: Grade;
  /** Who recorded it, where there are several levels: two who did not know of each other. */
  readonly authors: readonly ShownAuthor[];
}

export interface ShownReply {
  readonly text: string;
  readonly author?: ShownAuthor;
  readonly at?: string;
  /** Team only: who wrote it, where it was taken over from a document. */
  readonly by?: string;
}

export interface ShownSource {
  readonly source: string;
  readonly affiliation?: string;
  readonly meeting?: string;
  readonly time?: string;
}

/** A standard as it is printed: where it stands and what it says, quoted or told. */
export type ShownStandard = Pick<Standard, "instrument" | "place" | "symbol" | "words" | "told">;

/** Where something stood that has no place in a text: what its text is called, its address there, and how that is printed. */
export interface FormerPlace {
  readonly text: string;
  readonly address: string;
  /** "Article 24(2)" */
  readonly label: string;
}

/**
 * A thread as an audience may see it: the only form in which a thread leaves. Made by
 * `shared/exchange/gate/audience.ts` from a list of permitted fields, never a copy of the thread. What is absent
 * may not be said; no field may be filled from elsewhere.
 */
export interface ShownThread {
  readonly anchor: Anchor;
  readonly kind: AnnotationKind;
  readonly comment: string;
  readonly rights: readonly string[];
  readonly tags: readonly string[];
  /** What it is held against, in order. */
  readonly standards?: readonly ShownStandard[];
  /** `hidden` where a blind round keeps it from whoever exports. */
  readonly severity: VisibleSeverity;
  /** Team only: what each member gave. */
  readonly ratings: readonly ShownRating[];
  /** The level that was agreed on, beside the ratings; several are a conflict, the highest first. */
  readonly agreed?: readonly ShownAgreedGrade[];
  /** Team only, unless they were asked for. */
  readonly replies: readonly ShownReply[];
  readonly settled: boolean;
  /** The place and the words that it was made on, if these or the text around them have changed and nobody has confirmed it there. */
  readonly made?: OriginalPassage & { readonly words?: string; readonly change: AnchorDifference };
  /** Where it stood, if it has no place in the text. */
  readonly stood?: FormerPlace;
  readonly author?: ShownAuthor;
  /** Team only: who holds a hub's list of records could tell the author's device by it. */
  readonly id?: RecordKey;
  /** Team only: among public notes a label would tell which were heard behind a closed door. */
  readonly confidentiality?: Confidentiality;
  readonly at?: string;
  readonly track?: string;
  readonly basis?: { readonly how: string; readonly clock?: string };
  readonly source?: ShownSource;
  readonly reason?: string;
  readonly agreedReason?: string;
  /** Who is to see to it. */
  readonly assigned?: ShownAuthor;
}

/** A state of floor text as a team may see it. */
export interface ShownFloorState {
  readonly at: string;
  readonly wording: string;
  /** Who read it out. */
  readonly proposers: readonly Proposer[];
  readonly track?: string;
  readonly basis?: { readonly how: string; readonly clock?: string };
}

/** Rival wording as an audience may see it, made as a `ShownThread` is. */
export interface ShownProposal {
  readonly anchor: Anchor;
  readonly wording: { readonly old: string; readonly new: string };
  readonly comment: string;
  readonly fate?: ProposalOutcome;
  /** What a later text of the document made of it, by its words. */
  readonly adopted?: { readonly is: Adoption["is"]; readonly text: string };
  /** Outside the team States and groups only, and nobody where the proposal was heard under Chatham House rules. */
  readonly proposers: readonly Proposer[];
  readonly author?: ShownAuthor;
  /** The text, the option and the address that it was made on, if its words are not those of the text it is shown with. */
  readonly taken?: OriginalPassage;
  /** Where it stood, if it has no place in the text. */
  readonly stood?: FormerPlace;
  readonly form?: ProposalBody["form"];
  /** Team only, as the following. */
  readonly id?: RecordKey;
  readonly confidentiality?: Confidentiality;
  readonly at?: string;
  readonly track?: string;
  readonly basis?: { readonly how: string; readonly clock?: string };
  /** Of floor text what it was before, the latest last; without what was under other rules then. */
  readonly earlier?: readonly ShownFloorState[];
}

/** What a delegation holds as an audience may see it, made as a `ShownThread` is. */
export interface ShownPosition {
  readonly anchor: Anchor;
  readonly stance: Stance;
  /** It is about rival wording that somebody proposed there, and not about the words of the text. */
  readonly ofProposal?: true;
  /** The proposal that it makes or is about, as far as that may be seen and tells nobody's name that may not be told. */
  readonly proposal?: Pick<ShownProposal, "wording" | "proposers">;
  readonly comment: string;
  /** Nobody where it was heard under Chatham House rules. */
  readonly delegation?: Delegation;
  readonly behalf?: Delegation;
  readonly aligning?: Delegation;
  readonly author?: ShownAuthor;
  /** The text, the option and the address that it was taken on. */
  readonly taken?: OriginalPassage;
  /** The very words of that text that it was taken on; absent if it was taken on a whole provision. */
  readonly words?: string;
  /** What it is worth in the text that it is shown with. */
  readonly validity?: Validity;
  /** If it is `earlier`, what has changed there. */
  readonly change?: AnchorDifference;
  /** The delegation has said something else on the same matter since. */
  readonly superseded?: true;
  /** Members noted different positions of the delegation on this matter. */
  readonly conflict?: true;
  /** Team only, as the following. */
  readonly at?: string;
  readonly meeting?: string;
  readonly track?: string;
  readonly basis?: Basis;
  readonly confidentiality?: Confidentiality;
}

/** A provision's status as an audience may see it. Leads who did not know of each other may have said several. */
export interface ShownStatus {
  /** The provision in the text that it is shown with; where it has no place there, the one that it was said of. */
  readonly draft: string;
  readonly provision: string;
  /** The latest first. */
  readonly words: readonly StatusWord[];
  /** The text and the address that it was said of. */
  readonly taken?: OriginalPassage;
  /** What it is worth in the text that it is shown with. */
  readonly validity?: Extract<Validity, "current" | "earlier" | "unplaced" | "absent">;
  readonly note?: string;
  /** Team only. */
  readonly at?: string;
}

/** What is covered as an audience may see it. */
export interface ShownForms {
  readonly position: ShownPosition;
  readonly wording: ShownProposal;
  readonly status: ShownStatus;
  readonly note: ShownThread;
}
