import type { Hash } from "../base/hash.ts";
import type { MemberId, RecordKey } from "./envelope.ts";

/** The name of a ledger entry. */
export type LedgerSubject = string;

/** What kind of entry a subject names ("" where there is one of it), and what follows. */
export function splitSubject(subject: LedgerSubject): readonly [name: string, key: string] {
  const slash = subject.indexOf("/");
  return slash < 0 ? ["", subject] : [subject.slice(0, slash), subject.slice(slash + 1)];
}

export const threadSubject = (annotation: RecordKey): LedgerSubject => `thread/${annotation}`;
/** The thread of an annotation that a register names, where it names one. */
export const threadSubjectsOf = (annotation: RecordKey | null): readonly LedgerSubject[] =>
  annotation ? [threadSubject(annotation)] : [];
export const documentSubject = (key: RecordKey): LedgerSubject => `document/${key}`;
export const proposalSubject = (key: RecordKey): LedgerSubject => `proposal/${key}`;
export const statusSubject = (draft: Hash, provision: string): LedgerSubject => `status/${draft}/${provision}`;
/** The name of `statementSubject`. */
export const STATEMENT_PREFIX = "statement";
/** What one member says of a provision's status, which is told by what was said: a status has no record of its own. */
export const statementSubject = (key: RecordKey): LedgerSubject => `${STATEMENT_PREFIX}/${key}`;
export const positionSubject = (key: RecordKey): LedgerSubject => `position/${key}`;
export const delegationSubject = (key: string): LedgerSubject => `delegation/${key}`;
export const deltaSubject = (key: RecordKey): LedgerSubject => `delta/${key}`;
export const originSubject = (key: RecordKey): LedgerSubject => `origin/${key}`;
export const standardSubject = (key: RecordKey): LedgerSubject => `standard/${key}`;
export const meetingSubject = (key: RecordKey): LedgerSubject => `meeting/${key}`;
export const memberSubject = (id: MemberId): LedgerSubject => `member/${id}`;
export const isMemberSubject = (subject: LedgerSubject): boolean => splitSubject(subject)[0] === "member";

/** The register of a thread's resolution: in clear, so that everybody can judge who may settle it. */
export const resolutionRegisterOf = (annotation: RecordKey): string => `resolution/${annotation}`;

/** The annotation a resolution's register is about, or null where the name is no such register. */
export function parseResolutionRegister(of: string): RecordKey | null {
  return /^resolution\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** The register of the level that is agreed on for a thread: in clear, as that of its resolution. */
export const agreedRegisterOf = (annotation: RecordKey): string => `agreed/${annotation}`;

/** The annotation that such a register is about, or null where the name is none. */
export function parseAgreedRegister(of: string): RecordKey | null {
  return /^agreed\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** The register of whose a thread is to see to: in clear, as that of its resolution. */
export const assignmentRegisterOf = (annotation: RecordKey): string => `assignment/${annotation}`;

/** The annotation that such a register is about, or null where the name is none. */
export function parseAssignmentRegister(of: string): RecordKey | null {
  return /^assignment\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** The one register that says whether notes are rated blind; also the name of its ledger entry. */
export const ROUND_REGISTER: LedgerSubject = "round/blind";

/** The one register that lists the tracks; also the name of its ledger entry. */
export const TRACKS_REGISTER: LedgerSubject = "tracks/all";

/** True for the name of a provision status's register: a keyed hash, which says nothing without the key. */
export function isStatusRegister(of: string): boolean {
  return /^status\/[0-9a-f]{64}$/.test(of);
}

/** True for the name of a placement's register: a keyed hash, too. */
export function isPlacementRegister(of: string): boolean {
  return /^placement\/[0-9a-f]{64}$/.test(of);
}

/** The register of what a revision is the same text as; also the name of its ledger entry. */
export const editionRegisterOf = (revision: RecordKey): LedgerSubject => `edition/${revision}`;

/** True for the name of a revision's register. */
export function isEditionRegister(of: string): boolean {
  return /^edition\/[0-9a-f]{64}$/.test(of);
}

/** The register of what a device holds; also the name of its ledger entry. */
export const receiptRegisterOf = (device: string): LedgerSubject => `receipt/${device}`;
