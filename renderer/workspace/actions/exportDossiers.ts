import { zipSync, type Zippable } from "fflate";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { PackQuestion } from "#renderer/workers/packDossier.ts";
import type { Workspace } from "../workspace.ts";
import { inspectDossier, type InspectedDossier } from "../dossier/inspectDossier.ts";
import { packDossierInWorker } from "../base/workerJobs.ts";
import { toFileName } from "../labels/fileName.ts";

/** Everything of this machine in one zip, and the dossiers that could not be opened. */
export interface DossierExport {
  readonly bytes: Bytes;
  readonly unopened: readonly DossierId[];
}

/**
 * Every dossier as a file of its own: sealed with a passphrase, by number, or ("") in clear, by title. The keys by which
 * one speaks are not in it.
 */
export async function exportDossiers(
  workspace: Pick<Workspace, "host" | "dossier">,
  ids: readonly DossierId[],
  passphrase: string,
): Promise<Outcome<DossierExport>> {
  const files: Zippable = {};
  const left: DossierId[] = [];
  for (const id of ids) {
    const file = await inspectDossier(workspace.host, workspace.dossier.value, id, ({ ledger }) => ({
      title: ledger.documents[0]?.title ?? "",
      question: questionOf(ledger, passphrase),
    }));
    if (isRefusal(file)) {
      left.push(id);
      continue;
    }
    const bytes = await packDossierInWorker(file.question);
    if (isRefusal(bytes)) return bytes;
    const name =
      passphrase === ""
        ? `${toFileName(file.title, 60) || "dossier"} ${id.slice(0, 8)}`
        : `dossier ${Object.keys(files).length + 1}`;
    files[`${name}.clausemark`] = [bytes, { level: 0 }];
  }
  if (Object.keys(files).length === 0) return refusal("export.nothing");
  return { bytes: zipSync(files) as Bytes, unopened: left };
}

function questionOf(ledger: InspectedDossier["ledger"], passphrase: string): PackQuestion {
  const records = [...ledger.records()].map(({ opened }) => opened);
  return {
    dossier: ledger.dossier,
    records,
    erased: ledger.erasedKeys(),
    to: passphrase === "" ? null : { passphrase },
  };
}
