import { writeDossier } from "../../shared/exchange/dossier/write.ts";
import { lockPacket, type PacketFor } from "../../shared/exchange/packet/lock.ts";
import type { Opened } from "../../shared/records/door.ts";
import type { DossierId, RecordKey } from "../../shared/records/envelope.ts";
import { answer } from "./answer.ts";

/** What goes into a file; for nobody in particular (null) it is readable by anybody. */
export interface PackQuestion {
  readonly dossier: DossierId;
  readonly records: readonly Opened[];
  readonly erased: ReadonlySet<RecordKey>;
  readonly to: PacketFor | null;
  /** Web Annotations that go beside the records. */
  readonly notes?: string;
}

answer(({ dossier, records, erased, to, notes }: PackQuestion) => {
  const file = writeDossier(dossier, records, erased, notes);
  return to ? lockPacket(file, to) : file;
});
