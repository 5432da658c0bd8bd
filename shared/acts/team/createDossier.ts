import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { createDossierBody, type PublicKeys } from "#shared/members/roster/rosterChange.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId, UnsignedRecord, Envelope } from "#shared/records/envelope.ts";
import { newDossierKey, type DossierKey } from "#shared/records/sealBody.ts";
import { makeAct } from "../act.ts";
import { signAct } from "../signAct.ts";

/** A new dossier: its id, its first record and its first key. */
export interface NewDossier {
  readonly dossier: DossierId;
  readonly first: OpenedRecord;
  readonly key: DossierKey;
}

/** Creates a dossier, in format 2 unless another is asked for. `sign` signs with the administrator's device, for no dossier yet. */
export async function createDossier(
  administrator: PublicKeys,
  recovery: PublicKeys,
  sign: (unsigned: UnsignedRecord) => Promise<Outcome<Envelope>>,
  format: 1 | 2 = 2,
): Promise<Outcome<NewDossier>> {
  const key = newDossierKey();
  const body = await createDossierBody(administrator, recovery, key, format);
  const signed = await signAct(makeAct({ type: "dossier", body }), sign, null);
  if (isRefusal(signed)) return signed;
  const first = signed[0]!;
  return { dossier: first.key, first, key };
}
