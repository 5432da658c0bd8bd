import { refuse, type Outcome } from "../../../shared/base/result.ts";
import type { Bytes } from "../../../shared/base/bytes.ts";
import type { DossierId } from "../../../shared/records/envelope.ts";
import type { Journals } from "../journals.ts";
import { faultOf, logFault } from "../log.ts";
import type { Line } from "./ipc.ts";

/** The durable log. What `journal:append` has answered is on the disk; a disk that will not is a refusal. */
export function serveJournal(line: Line, journals: Journals): void {
  const or = async <T>(code: string, work: Promise<T>): Promise<Outcome<T>> =>
    work.catch((error: unknown) => {
      logFault("journal", error);
      return refuse(code, { code: faultOf(error) });
    });

  const append = async (dossier: DossierId, update: Bytes) => {
    await (await journals.of(dossier)).append(update);
    return true as const;
  };
  const shorten = async (dossier: DossierId, how: "compact" | "erase", snapshot: Bytes) => {
    await (await journals.of(dossier))[how](() => snapshot);
    return true as const;
  };

  line.answer("journal:read", (dossier) =>
    or(
      "journal.not-read",
      journals.of(dossier).then((journal) => journal.read()),
    ),
  );
  line.answer("journal:append", (dossier, update) => or("journal.not-appended", append(dossier, update)));
  line.answer("journal:compact", (dossier, snapshot) =>
    or("journal.compact-failed", shorten(dossier, "compact", snapshot)),
  );
  line.answer("journal:erase", (dossier, snapshot) =>
    or("journal.compact-failed", shorten(dossier, "erase", snapshot)),
  );
}
