import type { Hash } from "#shared/base/hash.ts";
import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { StatusBody, ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import {
  ledgerSubjectOfStatusStatement,
  ledgerSubjectOfStatus,
  type LedgerSubject,
} from "#shared/records/ledgerSubjects.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { derivePlacements, type PlacementStatementsInDraft } from "./placementStatementsInDraft.ts";

/** One member's statement of a provision's status. */
export interface StatusStatement {
  readonly key: RecordKey;
  readonly body: StatusBody;
  readonly member: MemberId;
  /** When the member claims to have committed it (ISO, UTC). */
  readonly at: string;
  /** What members say about its place in other drafts. */
  readonly placements?: readonly PlacementStatementsInDraft[];
}

/** The status of a provision in a draft. Frozen; it stays the same object until something in it changes. */
export interface ProvisionStatus {
  /** The ledger subject: `status/`, the draft, the provision. */
  readonly id: string;
  readonly draft: Hash;
  readonly provision: string;
  readonly at: string;
  /** The current statements, the latest first. They may differ if leads did not know of each other. */
  readonly said: readonly StatusStatement[];
}

/** Returns the status, or null if leads who did not know of each other set different ones. */
export function unanimousStatusOf({ said }: ProvisionStatus): ProvisionStatusWord | null {
  const words = new Set(said.map(({ body }) => body.status));
  return words.size === 1 ? said[0]!.body.status : null;
}

/** Returns a provision's status, or undefined if none is set. */
export function deriveStatus(index: RecordIndex, draft: Hash, provision: string): ProvisionStatus | undefined {
  const id = ledgerSubjectOfStatus(draft, provision);
  const said: StatusStatement[] = [];
  for (const register of index.entities(id, "status")) {
    for (const { key, body, author, opened } of index.heads<StatusBody>(register, "status")) {
      if (body?.draft !== draft || body.provision !== provision) continue;
      const placements = derivePlacements(index, key, ledgerSubjectOfStatusStatement(key));
      said.push({ key, body, member: author.member, at: opened.record.at, placements });
    }
  }
  const [latest] = said.sort(byTime);
  return latest && Object.freeze({ id, draft, provision, at: latest.at, said });
}

/** Returns the subject of the status that a record sets, or undefined if the record is missing or sets no status. */
export function ledgerSubjectOfStatusRecord(index: RecordIndex, key: RecordKey): LedgerSubject | undefined {
  const { record, body } = index.get(key)?.opened ?? {};
  if (record?.type !== "status" || !body) return undefined;
  const { draft, provision } = body as StatusBody;
  return ledgerSubjectOfStatus(draft, provision);
}

function byTime(a: StatusStatement, b: StatusStatement): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
