import { isRefusal } from "#shared/base/result.ts";
import { parseDossierCard, serialiseDossierCard } from "#shared/host/dossierCard.ts";
import type { DossierKeys, ListedDossier, Host } from "#shared/host/host.ts";
import { changeStoredRows, readAllStoredRows, type StoredRows } from "./installationDatabase.ts";
import { deleteStoredApp } from "./code/browserStoredApp.ts";
import { findDossierDevice } from "./browserSigner.ts";
import { overwriteKeyTraces } from "./overwriteKeyTraces.ts";

/** A dossier's row: its card as text, encrypted except for the time. Older rows have the title in plain text. */
interface Row {
  readonly card: string;
}

/** The dossiers of this browser. */
export const browserDossiers: Host["dossiers"] = {
  async list() {
    const rows = await readAllStoredRows();
    if (isRefusal(rows)) return rows;
    return [...rows.dossiers].flatMap(([id, row]): ListedDossier[] => {
      const read = parseDossierCard((row as Row).card ?? "", keysIn(rows, id));
      return read ? [{ id, ...read, bytes: read.about?.bytes ?? null }] : older(id, row);
    });
  },
  remember: (id, about) =>
    changeStoredRows((rows) => {
      const device = findDossierDevice(rows, id);
      // Another window has deleted it.
      if (isRefusal(device) && device.code === "device.none") return device;
      const card = serialiseDossierCard(new Date().toISOString(), about, keysIn(rows, id));
      return [{ store: "dossiers", key: id, value: { card } satisfies Row }];
    }),
  async forget(id) {
    const gone = await changeStoredRows((rows) => {
      const devices = [...rows.devices].filter(([, row]) => (row as { dossier?: unknown }).dossier === id);
      return [...devices.map(([key]) => ({ store: "devices" as const, key })), { store: "dossiers" as const, key: id }];
    });
    if (!isRefusal(gone)) await overwriteKeyTraces();
    return gone;
  },
  async wipe() {
    const gone = await changeStoredRows((rows) =>
      (["devices", "dossiers", "vault"] as const).flatMap((store) =>
        [...rows[store].keys()].map((key) => ({ store, key })),
      ),
    );
    if (isRefusal(gone)) return gone;
    await overwriteKeyTraces();
    localStorage.clear();
    await deleteStoredApp();
    location.reload();
    return true;
  },
};

function keysIn(rows: StoredRows, id: string): DossierKeys {
  const entry = findDossierDevice(rows, id);
  return isRefusal(entry) ? {} : entry.keys;
}

/**
 * Reads a row of an older version, which stored the title in plain text. The row is encrypted when the dossier is next
 * opened.
 */
function older(id: string, row: unknown): ListedDossier[] {
  const { title, opened } = row as { title?: unknown; opened?: unknown };
  if (typeof title !== "string" || typeof opened !== "string") return [];
  return [{ id, opened, bytes: null, about: { title } }];
}
