import type { Hash } from "../base/hash.ts";
import type { MemberId, RecordKey } from "./envelope.ts";

/** The name of a ledger entry. */
export type Subject = string;

/** What kind of entry a subject names ("" where there is one of it), and what follows. */
export function partsOf(subject: Subject): readonly [name: string, key: string] {
  const slash = subject.indexOf("/");
  return slash < 0 ? ["", subject] : [subject.slice(0, slash), subject.slice(slash + 1)];
}

export const thread = (annotation: RecordKey): Subject => `thread/${annotation}`;
/** The thread of an annotation that a register names, where it names one. */
export const threadOf = (annotation: RecordKey | null): readonly Subject[] => (annotation ? [thread(annotation)] : []);
export const document = (key: RecordKey): Subject => `document/${key}`;
export const proposal = (key: RecordKey): Subject => `proposal/${key}`;
export const status = (draft: Hash, provision: string): Subject => `status/${draft}/${provision}`;
/** The name of `statement`. */
export const STATEMENT = "statement";
/** What one member says of a provision's status, which is told by what was said: a status has no record of its own. */
export const statement = (key: RecordKey): Subject => `${STATEMENT}/${key}`;
export const position = (key: RecordKey): Subject => `position/${key}`;
export const delegationPositions = (key: string): Subject => `delegation/${key}`;
export const delta = (key: RecordKey): Subject => `delta/${key}`;
export const origin = (key: RecordKey): Subject => `origin/${key}`;
export const standard = (key: RecordKey): Subject => `standard/${key}`;
export const meeting = (key: RecordKey): Subject => `meeting/${key}`;
export const member = (id: MemberId): Subject => `member/${id}`;
export const isMember = (subject: Subject): boolean => partsOf(subject)[0] === "member";

/** The register of a thread's resolution: in clear, so that everybody can judge who may settle it. */
export const resolutionOf = (annotation: RecordKey): string => `resolution/${annotation}`;

/** The annotation a resolution's register is about, or null where the name is no such register. */
export function resolvedThread(of: string): RecordKey | null {
  return /^resolution\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** The register of the level that is agreed on for a thread: in clear, as that of its resolution. */
export const agreedOf = (annotation: RecordKey): string => `agreed/${annotation}`;

/** The annotation that such a register is about, or null where the name is none. */
export function agreedThread(of: string): RecordKey | null {
  return /^agreed\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** The register of whose a thread is to see to: in clear, as that of its resolution. */
export const assignmentOf = (annotation: RecordKey): string => `assignment/${annotation}`;

/** The annotation that such a register is about, or null where the name is none. */
export function assignedThread(of: string): RecordKey | null {
  return /^assignment\/([0-9a-f]{64})$/.exec(of)?.[1] ?? null;
}

/** The one register that says whether notes are rated blind; also the name of its ledger entry. */
export const ROUND: Subject = "round/blind";

/** The one register that lists the tracks; also the name of its ledger entry. */
export const TRACKS: Subject = "tracks/all";

/** True for the name of a provision status's register: a keyed hash, which says nothing without the key. */
export function isStatusRegister(of: string): boolean {
  return /^status\/[0-9a-f]{64}$/.test(of);
}

/** True for the name of a placement's register: a keyed hash, too. */
export function isPlacementRegister(of: string): boolean {
  return /^placement\/[0-9a-f]{64}$/.test(of);
}

/** The register of what a revision is the same text as; also the name of its ledger entry. */
export const editionOf = (revision: RecordKey): Subject => `edition/${revision}`;

/** True for the name of a revision's register. */
export function isEditionRegister(of: string): boolean {
  return /^edition\/[0-9a-f]{64}$/.test(of);
}

/** The register of what a device holds; also the name of its ledger entry. */
export const receiptOf = (device: string): Subject => `receipt/${device}`;
