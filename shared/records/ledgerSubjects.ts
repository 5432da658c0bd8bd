import type { Hash } from "../base/hash.ts";
import type { MemberId, RecordKey } from "./envelope.ts";

/** The name of a ledger entry. */
export type LedgerSubject = string;

/** Splits a subject into the kind of entry ("" if there is only one of it) and the rest. */
export function splitLedgerSubject(subject: LedgerSubject): readonly [name: string, key: string] {
  const slash = subject.indexOf("/");
  return slash < 0 ? ["", subject] : [subject.slice(0, slash), subject.slice(slash + 1)];
}

/** Returns the subject that `splitLedgerSubject` splits into these parts. */
export function joinLedgerSubject(name: string, key: string): LedgerSubject {
  return name === "" ? key : `${name}/${key}`;
}

export const ledgerSubjectOfThread = (annotation: RecordKey): LedgerSubject => `thread/${annotation}`;
/** Returns the thread of the annotation that a register names, if it names one. */
export const ledgerSubjectsOfOptionalThread = (annotation: RecordKey | null): readonly LedgerSubject[] =>
  annotation ? [ledgerSubjectOfThread(annotation)] : [];
export const ledgerSubjectOfDocument = (key: RecordKey): LedgerSubject => `document/${key}`;
export const ledgerSubjectOfProposal = (key: RecordKey): LedgerSubject => `proposal/${key}`;
export const ledgerSubjectOfStatus = (draft: Hash, provision: string): LedgerSubject => `status/${draft}/${provision}`;
/** The kind of entry in a `ledgerSubjectOfStatusStatement`. */
export const STATUS_STATEMENT_PREFIX = "statement";
/**
 * One member's statement of a provision's status. It is identified by its record: a status has no record of its own.
 */
export const ledgerSubjectOfStatusStatement = (key: RecordKey): LedgerSubject => `${STATUS_STATEMENT_PREFIX}/${key}`;
export const ledgerSubjectOfPosition = (key: RecordKey): LedgerSubject => `position/${key}`;
export const ledgerSubjectOfDelegation = (key: string): LedgerSubject => `delegation/${key}`;
export const ledgerSubjectOfDeltaRating = (key: RecordKey): LedgerSubject => `delta/${key}`;
export const ledgerSubjectOfAgreedLanguageOrigin = (key: RecordKey): LedgerSubject => `origin/${key}`;
export const ledgerSubjectOfStandard = (key: RecordKey): LedgerSubject => `standard/${key}`;
export const ledgerSubjectOfGroup = (key: RecordKey): LedgerSubject => `group/${key}`;
export const ledgerSubjectOfDismissal = (key: RecordKey): LedgerSubject => `dismissal/${key}`;
export const ledgerSubjectOfVote = (key: RecordKey): LedgerSubject => `vote/${key}`;
export const ledgerSubjectOfMeeting = (key: RecordKey): LedgerSubject => `meeting/${key}`;
export const ledgerSubjectOfMember = (id: MemberId): LedgerSubject => `member/${id}`;
export const isMemberSubject = (subject: LedgerSubject): boolean => splitLedgerSubject(subject)[0] === "member";

/**
 * Returns the register of a thread's resolution. The name is in clear, so that everybody can judge who may resolve the
 * thread.
 */
export const resolutionRegisterOf = (annotation: RecordKey): string => `resolution/${annotation}`;

/** Returns the annotation of a resolution's register, or null if the name is no such register. */
export function parseResolutionRegister(of: string): RecordKey | null {
  return /^resolution\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** Returns the register of a thread's agreed level; in clear, like that of its resolution. */
export const agreedSeverityRegisterOf = (annotation: RecordKey): string => `agreed/${annotation}`;

/** Returns the annotation of an agreed level's register, or null if the name is no such register. */
export function parseAgreedSeverityRegister(of: string): RecordKey | null {
  return /^agreed\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** Returns the register of a thread's assignment; in clear, like that of its resolution. */
export const assignmentRegisterOf = (annotation: RecordKey): string => `assignment/${annotation}`;

/** Returns the annotation of an assignment's register, or null if the name is no such register. */
export function parseAssignmentRegister(of: string): RecordKey | null {
  return /^assignment\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** The single register for blind rating; also the name of its ledger entry. */
export const BLIND_ROUND_REGISTER: LedgerSubject = "round/blind";

/** The single register that lists the tracks; also the name of its ledger entry. */
export const TRACKS_REGISTER: LedgerSubject = "tracks/all";

/** Whether a name is that of a provision status's register: a keyed hash, which reveals nothing without the key. */
export function isStatusRegister(of: string): boolean {
  return /^status\/[0-9a-f]{64}$/.test(of);
}

/** Whether a name is that of a placement's register: also a keyed hash. */
export function isPlacementRegister(of: string): boolean {
  return /^placement\/[0-9a-f]{64}$/.test(of);
}

/** Returns the register that links a revision to the same text; also the name of its ledger entry. */
export const revisionSameTextRegisterOf = (revision: RecordKey): LedgerSubject => `edition/${revision}`;

/** Whether a name is that of a revision's edition register. */
export function isRevisionSameTextRegister(of: string): boolean {
  return /^edition\/[0-9a-f]{64}$/.test(of);
}

/** Returns the register of a device's receipt; also the name of its ledger entry. */
export const receiptRegisterOf = (device: string): LedgerSubject => `receipt/${device}`;
