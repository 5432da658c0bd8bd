import type { DevicePublicKeys } from "#shared/host/host.ts";
import type { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { VerificationCache } from "../persistence/verificationCache.ts";
import type { Verifier } from "../persistence/verifier.ts";
import type { DossierKeyring } from "../persistence/dossierKeyring.ts";
import type { SendGate } from "../persistence/sendGate.ts";
import type { LocalState } from "./localState.ts";

/** What makes a dossier one's own on this machine: a device in it, and where it is kept. */
export interface Session {
  readonly publicKeys: DevicePublicKeys;
  readonly keyring: DossierKeyring;
  readonly doc: DossierDoc;
  readonly intake: RecordIntake;
  readonly verifier: Verifier;
  readonly verificationCache: VerificationCache;
  readonly localState: LocalState;
  /** Where what is said here leaves this machine. */
  readonly sendGate: SendGate;
  /** Ends what is shared with other windows that have it open. */
  readonly endWindowSync: () => void;
}
