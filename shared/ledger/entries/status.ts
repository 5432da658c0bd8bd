import type { Hash } from "#shared/base/hash.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { StatusBody, StatusWord } from "#shared/records/kinds/status.ts";
import { statementSubject, statusSubject, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { placementsOf, type Placement } from "./placement.ts";

/** What one member says of a provision's status. */
export interface StatusStatement {
  readonly key: RecordKey;
  readonly body: StatusBody;
  readonly member: MemberId;
  /** When he says that he said it (ISO, UTC). A claim. */
  readonly at: string;
  /** In which drafts members say that it does not apply. */
  readonly placements?: readonly Placement[];
}

/** How far a provision of a draft has come. Frozen; the same object while nothing changed. */
export interface ProvisionStatus {
  /** The subject's name: `status/`, the draft, the provision. */
  readonly id: string;
  readonly draft: Hash;
  readonly provision: string;
  readonly at: string;
  /** What is said of it now, the latest first. Several differ where leads did not know of each other. */
  readonly said: readonly StatusStatement[];
}

/** The status's word, or null where leads who did not know of each other say different ones. */
export function unanimousStatusOf({ said }: ProvisionStatus): StatusWord | null {
  const words = new Set(said.map(({ body }) => body.status));
  return words.size === 1 ? said[0]!.body.status : null;
}

/** A provision's status, or undefined where none is said. */
export function deriveStatus(index: RecordIndex, draft: Hash, provision: string): ProvisionStatus | undefined {
  const id = statusSubject(draft, provision);
  const said: StatusStatement[] = [];
  for (const register of index.entities(id, "status")) {
    for (const { key, body, author, opened } of index.heads<StatusBody>(register, "status")) {
      if (body?.draft !== draft || body.provision !== provision) continue;
      const placements = placementsOf(index, key, statementSubject(key));
      said.push({ key, body, member: author.member, at: opened.record.at, placements });
    }
  }
  const [latest] = said.sort(byTime);
  return latest && Object.freeze({ id, draft, provision, at: latest.at, said });
}

/** The status of which a record says something; undefined where it is not here or says nothing of one. */
export function statusSubjectOf(index: RecordIndex, key: RecordKey): LedgerSubject | undefined {
  const { record, body } = index.get(key)?.opened ?? {};
  if (record?.type !== "status" || !body) return undefined;
  const { draft, provision } = body as StatusBody;
  return statusSubject(draft, provision);
}

function byTime(a: StatusStatement, b: StatusStatement): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
