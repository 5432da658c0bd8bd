import type { Outcome } from "#shared/base/result.ts";
import type { DevicePublicKeys } from "#shared/host/host.ts";
import type { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { VerificationCache } from "../persistence/verificationCache.ts";
import type { RecordVerifier } from "../persistence/recordVerifier.ts";
import type { DossierKeyring } from "../persistence/dossierKeyring.ts";
import type { SendGate } from "../persistence/sendGate.ts";
import type { LocalState } from "./localState.ts";

/** What makes a dossier this machine's own: a device in it, and its storage. */
export interface DossierSession {
  readonly publicKeys: DevicePublicKeys;
  readonly keyring: DossierKeyring;
  readonly doc: DossierDoc;
  readonly intake: RecordIntake;
  readonly verifier: RecordVerifier;
  readonly verificationCache: VerificationCache;
  readonly localState: LocalState;
  /** Releases local records to the hub and other windows. */
  readonly sendGate: SendGate;
  /**
   * Resolves when it is known after which record this device continues: nothing is signed before. Null if it was known
   * when the dossier was opened.
   */
  readonly whenResumed: Promise<Outcome<true>> | null;
  /** Ends the sync with other windows that have the dossier open. */
  readonly endWindowSync: () => void;
}
