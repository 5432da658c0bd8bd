import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { createDossierBody, type PublicKeys } from "#shared/members/roster/rosterChange.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { DossierId, UnsignedRecord, Envelope } from "#shared/records/envelope.ts";
import { newDossierKey, type DossierKey } from "#shared/records/sealBody.ts";
import { act } from "../act.ts";
import { signAct } from "../signAct.ts";

/** A new dossier: its id, its first record, its first key. */
export interface NewDossier {
  readonly dossier: DossierId;
  readonly first: OpenedRecord;
  readonly key: DossierKey;
}

/** Founds a dossier: `sign` is the administrator's device signing for no dossier yet. */
export async function createDossier(
  administrator: PublicKeys,
  recovery: PublicKeys,
  sign: (unsigned: UnsignedRecord) => Promise<Outcome<Envelope>>,
): Promise<Outcome<NewDossier>> {
  const key = newDossierKey();
  const body = await createDossierBody(administrator, recovery, key);
  const said = await signAct(act({ type: "dossier", body }), sign, key);
  if (isRefusal(said)) return said;
  const first = said[0]!;
  return { dossier: first.key, first, key };
}
