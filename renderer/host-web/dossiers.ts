import { isRefusal } from "#shared/base/result.ts";
import { readDossierCard, writeDossierCard } from "#shared/host/dossierCard.ts";
import type { DossierKeys, HeldDossier, Host } from "#shared/host/host.ts";
import { change, readRows, type Rows } from "./database.ts";
import { deviceIn } from "./signer.ts";
import { driveOutTraces } from "./traces.ts";

/** A dossier's row: its card as text, sealed but for the time. Older rows have the title in clear. */
interface Row {
  readonly card: string;
}

/** The dossiers of this browser. */
export const dossiers: Host["dossiers"] = {
  async list() {
    const rows = await readRows();
    if (isRefusal(rows)) return rows;
    return [...rows.dossiers].flatMap(([id, row]): HeldDossier[] => {
      const read = readDossierCard((row as Row).card ?? "", keysIn(rows, id));
      return read ? [{ id, ...read, bytes: read.about?.bytes ?? null }] : older(id, row);
    });
  },
  remember: (id, about) =>
    change((rows) => {
      const device = deviceIn(rows, id);
      // Another window has deleted it.
      if (isRefusal(device) && device.code === "device.none") return device;
      const card = writeDossierCard(new Date().toISOString(), about, keysIn(rows, id));
      return [{ store: "dossiers", key: id, value: { card } satisfies Row }];
    }),
  async forget(id) {
    const gone = await change((rows) => {
      const devices = [...rows.devices].filter(([, row]) => (row as { dossier?: unknown }).dossier === id);
      return [...devices.map(([key]) => ({ store: "devices" as const, key })), { store: "dossiers" as const, key: id }];
    });
    if (!isRefusal(gone)) await driveOutTraces();
    return gone;
  },
  async wipe() {
    const gone = await change((rows) =>
      (["devices", "dossiers", "vault"] as const).flatMap((store) =>
        [...rows[store].keys()].map((key) => ({ store, key })),
      ),
    );
    if (isRefusal(gone)) return gone;
    await driveOutTraces();
    localStorage.clear();
    location.reload();
    return true;
  },
};

function keysIn(rows: Rows, id: string): DossierKeys {
  const entry = deviceIn(rows, id);
  return isRefusal(entry) ? {} : entry.keys;
}

/** A row of a Clausemark that kept the title in clear: it is sealed when the dossier is opened next. */
function older(id: string, row: unknown): HeldDossier[] {
  const { title, opened } = row as { title?: unknown; opened?: unknown };
  if (typeof title !== "string" || typeof opened !== "string") return [];
  return [{ id, opened, bytes: null, about: { title } }];
}
