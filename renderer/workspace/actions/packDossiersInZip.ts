import { zipSync, type Zippable } from "fflate";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { PackDossierRequest } from "#renderer/workers/packDossier.ts";
import type { Workspace } from "../workspace.ts";
import { withInspectedDossier, type InspectedDossier } from "../dossier/withInspectedDossier.ts";
import { packDossierInWorker } from "../base/workerJobs.ts";
import { toFileName } from "#shared/base/fileName.ts";

/** All dossiers of this machine in one zip, and the ids of those that could not be opened. */
export interface DossiersZip {
  readonly bytes: Bytes;
  readonly unopened: readonly DossierId[];
}

/**
 * Packs every dossier as a file of its own: encrypted with a passphrase and named by number, or, if the passphrase is
 * "", unencrypted and named by title. The device keys that sign records are not included. Refused with `export.nothing`
 * if no dossier could be opened.
 */
export async function packDossiersInZip(
  workspace: Pick<Workspace, "host" | "dossier">,
  ids: readonly DossierId[],
  passphrase: string,
): Promise<Outcome<DossiersZip>> {
  const files: Zippable = {};
  const unopened: DossierId[] = [];
  for (const id of ids) {
    const file = await withInspectedDossier(workspace.host, workspace.dossier.value, id, ({ ledger }) => ({
      title: ledger.documents[0]?.title ?? "",
      question: questionOf(ledger, passphrase),
    }));
    if (isRefusal(file)) {
      unopened.push(id);
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
  return { bytes: zipSync(files) as Bytes, unopened };
}

function questionOf(ledger: InspectedDossier["ledger"], passphrase: string): PackDossierRequest {
  const records = [...ledger.records()].map(({ opened }) => opened);
  return {
    dossier: ledger.dossier,
    records,
    erased: ledger.erasedKeys(),
    to: passphrase === "" ? null : { passphrase },
  };
}
