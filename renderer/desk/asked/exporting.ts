import { zipSync, type Zippable } from "fflate";
import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { PackQuestion } from "#renderer/workers/pack.ts";
import type { Desk } from "../desk.ts";
import { lookInto, type Looked } from "../dossier/looking.ts";
import { packInWorker } from "../files/jobs.ts";
import { fileName } from "../words/fileName.ts";

/** Everything of this machine in one zip, and the dossiers that could not be opened. */
export interface Everything {
  readonly bytes: Bytes;
  readonly left: readonly DossierId[];
}

/**
 * Every dossier as a file of its own: sealed with a passphrase, by number, or ("") in clear, by title. The keys by which
 * one speaks are not in it.
 */
export async function exportAll(
  desk: Pick<Desk, "host" | "dossier">,
  ids: readonly DossierId[],
  passphrase: string,
): Promise<Outcome<Everything>> {
  const files: Zippable = {};
  const left: DossierId[] = [];
  for (const id of ids) {
    const file = await lookInto(desk.host, desk.dossier.value, id, ({ ledger }) => ({
      title: ledger.documents[0]?.title ?? "",
      question: questionOf(ledger, passphrase),
    }));
    if (isRefusal(file)) {
      left.push(id);
      continue;
    }
    const bytes = await packInWorker(file.question);
    if (isRefusal(bytes)) return bytes;
    const name =
      passphrase === ""
        ? `${fileName(file.title, 60) || "dossier"} ${id.slice(0, 8)}`
        : `dossier ${Object.keys(files).length + 1}`;
    files[`${name}.clausemark`] = [bytes, { level: 0 }];
  }
  if (Object.keys(files).length === 0) return refusal("export.nothing");
  return { bytes: zipSync(files) as Bytes, left };
}

function questionOf(ledger: Looked["ledger"], passphrase: string): PackQuestion {
  const records = [...ledger.records()].map(({ opened }) => opened);
  return {
    dossier: ledger.dossier,
    records,
    erased: ledger.erasedKeys(),
    to: passphrase === "" ? null : { passphrase },
  };
}
