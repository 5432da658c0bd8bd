import type { Hash } from "#shared/base/hash.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { statusProjection } from "#shared/ledger/store/projections.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { statusRecordKind, type StatusBody } from "#shared/records/kinds/status.ts";
import { statusRegisterOf } from "#shared/records/keyedRegisterNames.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { ledgerSubjectOfStatus } from "#shared/records/ledgerSubjects.ts";
import { makeAct, type Act, type ActStatement } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A provision of a draft, by its eId. */
export interface ProvisionReference {
  readonly draft: Hash;
  readonly provision: string;
}

/** A new status for a provision. */
export type NewProvisionStatus = Pick<StatusBody, "status"> & Partial<Omit<StatusBody, "draft" | "provision">>;

/**
 * Returns the id of the dossier's first key, from which the names of status registers are derived; "" before the first
 * record is here.
 */
export function firstDossierKeyId(ledger: Ledger): string {
  return ledger.recordSet.first?.body.keys[0]?.id ?? "";
}

/**
 * Sets or replaces the status of a provision, and resolves conflicts between leads. `first` is the dossier's first key.
 * If the same provision has a status in several drafts that are treated as one, pass all of them.
 * @returns a refusal: `key.missing` or `say.invalid`
 */
export function setProvisionStatusAct(
  ledger: Ledger,
  me: Author | null,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionReference[],
  status: NewProvisionStatus,
): Outcome<Act> {
  const refused = refusalToCommit(me, "status");
  if (refused) return refused;
  return statusAct(ledger, first, provisions, (name) => {
    const body = statusRecordKind.body.safeParse({ confidentiality: "team", ...status, ...name });
    return body.success ? body.data : invalidBodyRefusal(body.error);
  });
}

/** Removes the status of provisions. Refused if none has one (`status.none`) or without the key (`key.missing`). */
export function clearProvisionStatusAct(
  ledger: Ledger,
  me: Author | null,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionReference[],
): Outcome<Act> {
  const refused = refusalToCommit(me, "status");
  if (refused) return refused;
  const known = provisions.filter(({ draft, provision }) =>
    ledger.get(statusProjection, ledgerSubjectOfStatus(draft, provision)),
  );
  return known.length === 0 ? refusal("status.none") : statusAct(ledger, first, known, () => null);
}

function statusAct(
  ledger: Ledger,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionReference[],
  bodyOf: (name: ProvisionReference) => Outcome<StatusBody> | null,
): Outcome<Act> {
  if (!first) return refusal("key.missing");
  const statements: ActStatement[] = [];
  for (const { draft, provision } of provisions) {
    const body = bodyOf({ draft, provision });
    if (body !== null && "refused" in body) return body;
    const of = statusRegisterOf(first, draft, provision);
    statements.push({ type: "status", of, after: ledger.heads(`status|${of}`, "status"), body });
  }
  return makeAct(...statements);
}
