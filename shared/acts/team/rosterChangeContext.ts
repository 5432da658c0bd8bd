import type { DeviceId } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";

/** Who changes the roster, on which device, with which key and when. `now` is ISO, UTC. */
export interface RosterChangeContext {
  readonly me: Author | null;
  readonly device: DeviceId;
  /** The current dossier key; null if none is in force that is here. */
  readonly key: DossierKey | null;
  /** Every dossier key held here. */
  readonly keys: readonly DossierKey[];
  readonly now: string;
}
