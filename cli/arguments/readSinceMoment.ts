import { access } from "node:fs/promises";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findCloseOfLastMeetingDay } from "#shared/ledger/since/closeOfMeetingDay.ts";
import { createSinceLook, type SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { openDossier } from "../dossier/openedDossierFile.ts";

const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads a moment: a day (its beginning, local time), a day and time (local time, unless it has an offset), `close`, or
 * the path of an earlier copy of the dossier, which means everything that the copy lacks. Refuses with `since.moment`,
 * `since.close.none`, `since.other-dossier`, or as opening the copy does.
 */
export async function readSinceMoment(ledger: Ledger, value: string, now: Date): Promise<Outcome<SinceMoment>> {
  if (value === "close") return findCloseOfLastMeetingDay(ledger, now.toISOString()) ?? refusal("since.close.none");
  if (TIME.test(value)) {
    const at = new Date(value.includes("T") ? value : `${value}T00:00`);
    // A day such as 31 November would become 1 December.
    const isDay = new Date(`${value.slice(0, 10)}T00:00Z`).toISOString().startsWith(value.slice(0, 10));
    return !isDay || Number.isNaN(at.getTime())
      ? refusal("since.moment", { moment: value })
      : { kind: "time", at: at.toISOString() };
  }
  const isFile = await access(value).then(
    () => true,
    () => false,
  );
  if (!isFile) return refusal("since.moment", { moment: value });
  const copy = await openDossier(value);
  if (isRefusal(copy)) return copy;
  if (copy.ledger.dossier !== ledger.dossier) return refusal("since.other-dossier", { path: value });
  const times = [...copy.ledger.recordSet.byKey.values()].map(({ record }) => record.at).sort();
  return createSinceLook(copy.ledger, times.at(-1) ?? now.toISOString());
}
