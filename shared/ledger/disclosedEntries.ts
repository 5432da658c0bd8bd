import type { Anchor } from "../anchor/anchor.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { AnnotationKind, KnowledgeBasis, Confidentiality } from "../records/kinds/annotation.ts";
import type { Role } from "../records/recordKind.ts";
import type { Stance } from "../records/kinds/position.ts";
import type { ProposalOutcome, ProposalBody, Proposer } from "../records/kinds/proposal.ts";
import type { ProvisionStatusWord } from "../records/kinds/status.ts";
import type { Delegation } from "../states/delegations.ts";
import type { AnnouncedTotals, Ballot, VoteEffect, VoteResult, VoteRule } from "../votes/vote.ts";
import type { VoteCount } from "../votes/countVote.ts";
import type { EntryValidityInText } from "./placement/entryValidityInText.ts";
import type { PassageReference } from "./placement/passageReference.ts";
import type { ProposalAdoptionAssessment } from "../revise/adoption/assessProposalAdoption.ts";
import type { AnchorTextDifference } from "../revise/place/anchorTextDifference.ts";
import type { Standard } from "../rights/standards.ts";
import type { Assessment, SeverityGrade, VisibleSeverity, Severity } from "../rights/severity.ts";

/** The author as far as an export names them: by name, or by their role in the team. */
export type DisclosedAuthor =
  | { readonly by: "name"; readonly name: string; readonly organisation: string }
  | { readonly by: "role"; readonly role: Role };

export interface DisclosedRating {
  readonly assessment: Assessment;
  readonly severity: Severity;
  readonly author?: DisclosedAuthor;
}

/** A severity that was recorded as agreed. */
export interface DisclosedAgreedSeverity {
  readonly grade: SeverityGrade;
  /** Who recorded it. Named only if there are several grades, recorded by members who did not know of each other. */
  readonly authors: readonly DisclosedAuthor[];
}

export interface DisclosedReply {
  readonly text: string;
  readonly author?: DisclosedAuthor;
  readonly at?: string;
  /** Team only: the original author, if the reply was imported from a document. */
  readonly by?: string;
}

/** A photograph: a JPEG in base64, its size in pixels, and what it shows. */
export interface DisclosedPhotograph {
  readonly jpeg: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

export interface DisclosedSource {
  readonly source: string;
  readonly affiliation?: string;
  readonly meeting?: string;
  readonly time?: string;
}

/** A standard as it is printed: its source and its content, quoted or paraphrased. */
export type DisclosedStandard = Pick<Standard, "instrument" | "place" | "symbol" | "words" | "told">;

/**
 * Where an entry that has no place in the shown text was before: the title of its text, its address there and the
 * printed form of that address.
 */
export interface FormerPlace {
  readonly text: string;
  readonly address: string;
  /** "Article 24(2)" */
  readonly label: string;
}

/**
 * A thread as an audience may see it: the only form in which a thread leaves. Built by
 * `shared/publish/gate/audience.ts` from a list of permitted fields, never copied from the thread. An absent field may
 * not be disclosed, and must not be filled from elsewhere.
 */
export interface DisclosedThread {
  readonly anchor: Anchor;
  readonly kind: AnnotationKind;
  readonly comment: string;
  readonly rights: readonly string[];
  readonly tags: readonly string[];
  /** The standards that it refers to, in order. */
  readonly standards?: readonly DisclosedStandard[];
  /** `hidden` if a blind round hides it from the exporting member. */
  readonly severity: VisibleSeverity;
  /** Team only: the rating of each member. */
  readonly ratings: readonly DisclosedRating[];
  /** The grade that was agreed, beside the ratings. Several are a conflict, the highest first. */
  readonly agreed?: readonly DisclosedAgreedSeverity[];
  /** Team only, unless the export includes them. */
  readonly replies: readonly DisclosedReply[];
  /** Only if the export includes photographs, and those that its audience may see. */
  readonly photographs?: readonly DisclosedPhotograph[];
  readonly settled: boolean;
  /**
   * The original address and words, if these or the text around them have changed and nobody has confirmed the note
   * here.
   */
  readonly made?: PassageReference & { readonly words?: string; readonly change: AnchorTextDifference };
  /** Its former place, if it has none in this text. */
  readonly stood?: FormerPlace;
  readonly author?: DisclosedAuthor;
  /** Team only: anyone who holds a hub's list of records could identify the author's device by it. */
  readonly id?: RecordKey;
  /** Team only: among public notes a label would reveal which were heard behind a closed door. */
  readonly confidentiality?: Confidentiality;
  readonly at?: string;
  readonly track?: string;
  readonly basis?: { readonly how: string; readonly clock?: string };
  readonly source?: DisclosedSource;
  readonly reason?: string;
  readonly agreedReason?: string;
  /** The member whom it is assigned to. */
  readonly assigned?: DisclosedAuthor;
}

/** A state of floor text as the team may see it. */
export interface DisclosedFloorTextVersion {
  readonly at: string;
  readonly wording: string;
  /** The delegations that read it out. */
  readonly proposers: readonly Proposer[];
  readonly track?: string;
  readonly basis?: { readonly how: string; readonly clock?: string };
}

/** A proposal as an audience may see it, built in the same way as a `DisclosedThread`. */
export interface DisclosedProposal {
  readonly anchor: Anchor;
  readonly wording: { readonly old: string; readonly new: string };
  readonly comment: string;
  readonly fate?: ProposalOutcome;
  /** What a later text of the document adopted of its wording. */
  readonly adopted?: { readonly is: ProposalAdoptionAssessment["is"]; readonly text: string };
  /** Outside the team only States and groups; empty if the proposal was heard under the Chatham House Rule. */
  readonly proposers: readonly Proposer[];
  readonly author?: DisclosedAuthor;
  /**
   * The text, the option and the address that it was made on, if the words there differ from those of the shown text.
   */
  readonly taken?: PassageReference;
  /** Its former place, if it has none in this text. */
  readonly stood?: FormerPlace;
  readonly form?: ProposalBody["form"];
  /** Team only, like the following fields. */
  readonly id?: RecordKey;
  readonly confidentiality?: Confidentiality;
  readonly at?: string;
  readonly track?: string;
  readonly basis?: { readonly how: string; readonly clock?: string };
  /** Earlier states of floor text, the latest last; without states whose visibility was different then. */
  readonly earlier?: readonly DisclosedFloorTextVersion[];
}

/** A delegation's position as an audience may see it, built in the same way as a `DisclosedThread`. */
export interface DisclosedPosition {
  readonly anchor: Anchor;
  readonly stance: Stance;
  /** Set if the position is about a proposal made there, and not about the words of the text. */
  readonly ofProposal?: true;
  /**
   * The proposal that the position makes or refers to, as far as the audience may see it; without names that must not
   * be disclosed.
   */
  readonly proposal?: Pick<DisclosedProposal, "wording" | "proposers">;
  readonly comment: string;
  /** Absent if the position was heard under the Chatham House Rule. */
  readonly delegation?: Delegation;
  readonly behalf?: Delegation;
  readonly aligning?: Delegation;
  readonly author?: DisclosedAuthor;
  /** The text, the option and the address that it was taken on. */
  readonly taken?: PassageReference;
  /** The exact words of that text that it was taken on; absent if it was taken on a whole provision. */
  readonly words?: string;
  /** How far it still applies in the shown text. */
  readonly validity?: EntryValidityInText;
  /** If the validity is `earlier`: what has changed there. */
  readonly change?: AnchorTextDifference;
  /** Set if the delegation has taken a later position on the same matter. */
  readonly superseded?: true;
  /** Set if members noted different positions of the delegation on this matter. */
  readonly conflict?: true;
  /** Team only, like the following fields. */
  readonly at?: string;
  readonly meeting?: string;
  readonly track?: string;
  readonly basis?: KnowledgeBasis;
  readonly confidentiality?: Confidentiality;
}

/** A provision's status as an audience may see it. Leads who did not know of each other may have set several. */
export interface DisclosedStatus {
  /** The provision in the shown text; if it has no place there, the one that the status was set on. */
  readonly draft: string;
  readonly provision: string;
  /** The latest first. */
  readonly words: readonly ProvisionStatusWord[];
  /** The text and the address that it was set on. */
  readonly taken?: PassageReference;
  /** How far it still applies in the shown text. */
  readonly validity?: Extract<EntryValidityInText, "current" | "earlier" | "unplaced" | "absent">;
  readonly note?: string;
  /** Team only. */
  readonly at?: string;
}

/** How one State voted, as an audience may see it, and what it said before as far as that may be seen. */
export interface DisclosedVoteOfState {
  readonly code: string;
  /** As the United Nations spells it. */
  readonly name: string;
  /** Absent if its ballot is not known. */
  readonly ballot?: Ballot;
  readonly before?: DisclosedStanceBeforeVote;
  /** Set if the ballot contradicts what it said before. */
  readonly turned?: true;
  /** In explanation of its vote, in its words. */
  readonly explanations?: readonly string[];
}

/** What a delegation said last before a vote. */
export interface DisclosedStanceBeforeVote {
  readonly stance: Stance;
  readonly about: "proposal" | "provision";
  /** Set if it was about other words than those voted on. */
  readonly earlier?: true;
  /** Set if members noted different positions at one meeting. */
  readonly conflict?: true;
}

/** How a group voted; its members are those listed in this version of Clausemark. */
export interface DisclosedGroupVote {
  readonly group: string;
  readonly totals: Readonly<Record<Ballot, number>>;
  /** The ballot of more than half of those that took part. */
  readonly line?: Ballot;
  /** The codes of members that voted otherwise. */
  readonly otherwise: readonly string[];
  readonly before?: DisclosedStanceBeforeVote;
}

/** A vote as an audience may see it. */
export interface DisclosedVote {
  readonly anchor: Anchor;
  /** The text and the address that it was about. */
  readonly taken: PassageReference;
  readonly question: string;
  readonly effect: VoteEffect;
  readonly rule: VoteRule;
  /** The proposal voted on, as far as the audience may see it. */
  readonly proposal?: Pick<DisclosedProposal, "wording" | "proposers">;
  readonly count: VoteCount;
  readonly announced?: AnnouncedTotals;
  readonly result?: VoteResult;
  /** Absent, like `groups`, under the Chatham House Rule. */
  readonly states?: readonly DisclosedVoteOfState[];
  readonly groups?: readonly DisclosedGroupVote[];
  readonly author?: DisclosedAuthor;
  /** Team only, like the following fields. */
  readonly at?: string;
  readonly meeting?: string;
  readonly confidentiality?: Confidentiality;
}

/** The kinds of entry that can be exported, each in the form that an audience may see. */
export interface DisclosedEntryTypes {
  readonly position: DisclosedPosition;
  readonly wording: DisclosedProposal;
  readonly status: DisclosedStatus;
  readonly note: DisclosedThread;
}
