import type { DevicePublicKeys } from "#shared/host/host.ts";
import type { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import type { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { Checked } from "../disk/checked.ts";
import type { Examiner } from "../disk/examiner.ts";
import type { Keyring } from "../disk/keyring.ts";
import type { Outlet } from "../disk/outlet.ts";
import type { Own } from "./own.ts";

/** What makes a dossier one's own on this machine: a device in it, and where it is kept. */
export interface Seat {
  readonly card: DevicePublicKeys;
  readonly keyring: Keyring;
  readonly doc: DossierDoc;
  readonly intake: RecordIntake;
  readonly examiner: Examiner;
  readonly checked: Checked;
  readonly own: Own;
  /** Where what is said here leaves this machine. */
  readonly outlet: Outlet;
  /** Ends what is shared with other windows that have it open. */
  readonly endBesides: () => void;
}
