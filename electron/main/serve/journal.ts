import type { Bytes } from "../../../shared/base/bytes.ts";
import type { DossierId } from "../../../shared/records/envelope.ts";
import type { Journals } from "../journals.ts";
import { orRefused } from "./failed.ts";
import type { Line } from "./ipc.ts";

/** The durable log. What `journal:append` has answered is on the disk; a disk that will not is a refusal. */
export function serveJournal(line: Line, journals: Journals): void {
  const append = async (dossier: DossierId, update: Bytes) => {
    await (await journals.of(dossier)).append(update);
    return true as const;
  };
  const shorten = async (dossier: DossierId, how: "compact" | "erase", snapshot: Bytes) => {
    await (await journals.of(dossier))[how](() => snapshot);
    return true as const;
  };

  line.answer("journal:read", (dossier) =>
    orRefused(
      "journal.not-read",
      journals.of(dossier).then((journal) => journal.read()),
    ),
  );
  line.answer("journal:append", (dossier, update) => orRefused("journal.not-appended", append(dossier, update)));
  line.answer("journal:compact", (dossier, snapshot) =>
    orRefused("journal.compact-failed", shorten(dossier, "compact", snapshot)),
  );
  line.answer("journal:erase", (dossier, snapshot) =>
    orRefused("journal.compact-failed", shorten(dossier, "erase", snapshot)),
  );
}
