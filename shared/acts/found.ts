import { isRefusal, type Outcome } from "../base/result.ts";
import { foundDossier, type Card } from "../members/change.ts";
import type { Opened } from "../records/door.ts";
import type { DossierId, Unsigned, Envelope } from "../records/envelope.ts";
import { newDossierKey, type DossierKey } from "../records/seal.ts";
import { act } from "./act.ts";
import { signAct } from "./sign.ts";

/** A new dossier: its id, its first record, its first key. */
export interface Founded {
  readonly dossier: DossierId;
  readonly first: Opened;
  readonly key: DossierKey;
}

/** Founds a dossier: `sign` is the administrator's device signing for no dossier yet. */
export async function found(
  administrator: Card,
  recovery: Card,
  sign: (unsigned: Unsigned) => Promise<Outcome<Envelope>>,
): Promise<Outcome<Founded>> {
  const key = newDossierKey();
  const body = await foundDossier(administrator, recovery, key);
  const said = await signAct(act({ type: "dossier", body }), sign, key);
  if (isRefusal(said)) return said;
  const first = said[0]!;
  return { dossier: first.key, first, key };
}
