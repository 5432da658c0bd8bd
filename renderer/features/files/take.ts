import { looksLikeDossier } from "../../../shared/exchange/dossier/read.ts";
import type { FileBytes } from "../../../shared/host/host.ts";
import { Variable } from "../../desk/cell.ts";
import type { Desk } from "../../desk/desk.ts";

/** A draft that came while a dossier was open: it is asked where it belongs. */
export const asked = new Variable<FileBytes | null>(null);

/** Takes a file, whatever it is and however it came. */
export async function takeFile(desk: Desk, file: FileBytes): Promise<void> {
  if (looksLikeDossier(file.bytes)) return desk.openFile(file);
  if (desk.dossier.now) asked.set(file);
  else await desk.start(file);
}
