import type { Delegation } from "#shared/states/delegations.ts";

/** Who speaks: somebody who presides, a delegation, or somebody of whom only the label is known. */
export type SpeakerRole = "chair" | "delegation" | "unknown";

/** Who speaks under a label of a transcript. */
export interface TranscriptSpeaker {
  readonly label: string;
  readonly role: SpeakerRole;
  /** The delegation, or the most likely one if it is not sure. */
  readonly delegation: Delegation | null;
  /** Whether nothing speaks against it and it was heard twice, or the label or the user says so. */
  readonly isSure: boolean;
  /** Other delegations that may be meant. */
  readonly candidates: readonly Delegation[];
}

/** Cues of one speaker, one after the other. */
export interface SpokenTurn {
  /** The indices of its cues, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly role: SpeakerRole;
  readonly delegation: Delegation | null;
  readonly isSure: boolean;
  /** The group that the delegation says it speaks for here. */
  readonly behalf?: Delegation;
}

/** The speakers of a transcript, in the order in which they first speak, and their turns. */
export interface IdentifiedSpeakers {
  readonly speakers: readonly TranscriptSpeaker[];
  readonly turns: readonly SpokenTurn[];
}

/** What the user says of a label: a delegation, that it presides, or that it is none of the delegations. */
export type SpeakerCorrection = Delegation | "chair" | "nobody";
export type SpeakerCorrections = Readonly<Record<string, SpeakerCorrection>>;
