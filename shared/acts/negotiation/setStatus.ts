import type { Hash } from "#shared/base/hash.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { statuses } from "#shared/ledger/store/projections.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { statusRecordKind, type StatusBody } from "#shared/records/kinds/status.ts";
import { statusRegisterOf } from "#shared/records/keyedRegisters.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { statusSubject } from "#shared/records/ledgerSubjects.ts";
import { act, type Act, type Statement } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A provision of a draft, by its eId. */
export interface ProvisionRef {
  readonly draft: Hash;
  readonly provision: string;
}

/** What is said of a provision's status. */
export type NewStatus = Pick<StatusBody, "status"> & Partial<Omit<StatusBody, "draft" | "provision">>;

/** The id of the dossier's first key, under which a status's register is named; "" before the first record is here. */
export function firstKeyId(ledger: Ledger): string {
  return ledger.recordSet.first?.body.keys[0]?.id ?? "";
}

/**
 * Says how far a provision has come, or says it anew; settles what leads said apart. `first` is the dossier's
 * first key. Where the same provision has a status in several drafts that are treated as one, name all of them.
 */
export function setStatus(
  ledger: Ledger,
  me: Author | null,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionRef[],
  said: NewStatus,
): Outcome<Act> {
  const refused = refusalToCommit(me, "status");
  if (refused) return refused;
  return saying(ledger, first, provisions, (name) => {
    const body = statusRecordKind.body.safeParse({ confidentiality: "team", ...said, ...name });
    return body.success ? body.data : invalidBodyRefusal(body.error);
  });
}

/** Takes back what is said of a provision's status. */
export function clearStatus(
  ledger: Ledger,
  me: Author | null,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionRef[],
): Outcome<Act> {
  const refused = refusalToCommit(me, "status");
  if (refused) return refused;
  const known = provisions.filter(({ draft, provision }) => ledger.get(statuses, statusSubject(draft, provision)));
  return known.length === 0 ? refusal("status.none") : saying(ledger, first, known, () => null);
}

function saying(
  ledger: Ledger,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionRef[],
  bodyOf: (name: ProvisionRef) => Outcome<StatusBody> | null,
): Outcome<Act> {
  if (!first) return refusal("key.missing");
  const statements: Statement[] = [];
  for (const { draft, provision } of provisions) {
    const body = bodyOf({ draft, provision });
    if (body !== null && "refused" in body) return body;
    const of = statusRegisterOf(first, draft, provision);
    statements.push({ type: "status", of, after: ledger.heads(`status|${of}`, "status"), body });
  }
  return act(...statements);
}
