import type { Hash } from "../base/hash.ts";
import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { statuses } from "../ledger/projections.ts";
import type { Author } from "../records/kind.ts";
import { status, type StatusBody } from "../records/kinds/status.ts";
import { statusRegister } from "../records/register.ts";
import type { DossierKey } from "../records/seal.ts";
import { status as statusSubject } from "../records/subjects.ts";
import { act, type Act, type Statement } from "./act.ts";
import { invalid } from "./invalid.ts";
import { refusalToSay } from "./permission.ts";

/** A provision of a draft, by its eId. */
export interface ProvisionName {
  readonly draft: Hash;
  readonly provision: string;
}

/** What is said of a provision's status. */
export type NewStatus = Pick<StatusBody, "status"> & Partial<Omit<StatusBody, "draft" | "provision">>;

/** The id of the dossier's first key, under which a status's register is named; "" before the first record is here. */
export function firstKeyId(ledger: Ledger): string {
  return ledger.set.first?.body.keys[0]?.id ?? "";
}

/**
 * Says how far a provision has come, or says it anew; settles what leads said apart. `first` is the dossier's
 * first key. Where the same provision has a status in several drafts that are treated as one, name all of them.
 */
export function setStatus(
  ledger: Ledger,
  me: Author | null,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionName[],
  said: NewStatus,
): Outcome<Act> {
  const refused = refusalToSay(me, "status");
  if (refused) return refused;
  return saying(ledger, first, provisions, (name) => {
    const body = status.body.safeParse({ confidentiality: "team", ...said, ...name });
    return body.success ? body.data : invalid(body.error);
  });
}

/** Takes back what is said of a provision's status. */
export function clearStatus(
  ledger: Ledger,
  me: Author | null,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionName[],
): Outcome<Act> {
  const refused = refusalToSay(me, "status");
  if (refused) return refused;
  const known = provisions.filter(({ draft, provision }) => ledger.get(statuses, statusSubject(draft, provision)));
  return known.length === 0 ? refuse("status.none") : saying(ledger, first, known, () => null);
}

function saying(
  ledger: Ledger,
  first: DossierKey | null | undefined,
  provisions: readonly ProvisionName[],
  bodyOf: (name: ProvisionName) => Outcome<StatusBody> | null,
): Outcome<Act> {
  if (!first) return refuse("key.missing");
  const statements: Statement[] = [];
  for (const { draft, provision } of provisions) {
    const body = bodyOf({ draft, provision });
    if (body !== null && "refused" in body) return body;
    const of = statusRegister(first, draft, provision);
    statements.push({ type: "status", of, after: ledger.heads(`status|${of}`, "status"), body });
  }
  return act(...statements);
}
