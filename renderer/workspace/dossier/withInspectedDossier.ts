import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DeviceId, DossierId } from "#shared/records/envelope.ts";
import { yieldToWindow } from "../base/scheduling.ts";
import { RecordVerifier } from "../persistence/recordVerifier.ts";
import { DossierKeyring } from "../persistence/dossierKeyring.ts";
import { openLocalState, type LocalState } from "../session/localState.ts";
import type { Dossier } from "./dossier.ts";

/** The contents of a dossier that was loaded without opening it in the window. */
export interface InspectedDossier {
  readonly ledger: Ledger;
  readonly localState: LocalState;
  readonly device: DeviceId;
}

/**
 * Inspects a dossier of this machine: an open one as it is, any other by reading and verifying its stored copy, which
 * is closed again afterwards. No hub is contacted. Refused if its keys cannot be opened.
 */
export async function withInspectedDossier<T>(
  host: Host,
  open: Dossier | null,
  id: DossierId,
  look: (inspected: InspectedDossier) => T | Promise<T>,
): Promise<Outcome<T>> {
  if (open?.id === id && open.session)
    return look({ ledger: open.ledger, localState: open.session.localState, device: open.session.publicKeys.device });
  return withOpened(host, id, async ({ doc, keyring, localState, device }) => {
    const verifier = new RecordVerifier();
    const intake = new RecordIntake(doc, id, keyring.all, { examine: verifier.examine, pause: yieldToWindow });
    try {
      await intake.whenIdle();
      return await look({ ledger: intake.ledger, localState, device });
    } finally {
      intake.close();
      verifier.end();
    }
  });
}

/** Inspects only the local state of a dossier, for which no record has to be verified. */
export async function withLocalState<T>(
  host: Host,
  open: Dossier | null,
  id: DossierId,
  look: (localState: LocalState) => T | Promise<T>,
): Promise<Outcome<T>> {
  if (open?.id === id && open.session) return look(open.session.localState);
  return withOpened(host, id, ({ localState }) => look(localState));
}

interface Opened {
  readonly doc: DossierDoc;
  readonly keyring: DossierKeyring;
  readonly localState: LocalState;
  readonly device: DeviceId;
}

async function withOpened<T>(host: Host, id: DossierId, act: (opened: Opened) => T | Promise<T>): Promise<Outcome<T>> {
  const held = await host.keys(id);
  if (isRefusal(held)) return held;
  const doc = new DossierDoc();
  const keyring = DossierKeyring.of(held.keys);
  const localState = await openLocalState(host, id, held.publicKeys, doc, keyring);
  if (isRefusal(localState)) return localState;
  try {
    return await act({ doc, keyring, localState, device: held.publicKeys.device });
  } finally {
    await localState.close();
  }
}
