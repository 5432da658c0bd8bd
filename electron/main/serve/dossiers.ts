import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { fromHex } from "../../../shared/base/bytes.ts";
import { isRefusal, refuse } from "../../../shared/base/result.ts";
import type { HeldDossier } from "../../../shared/host/host.ts";
import { message } from "../../../shared/messages/messages.ts";
import type { DossierId } from "../../../shared/records/envelope.ts";
import { bodyValue, clearBody, dossierKey, seal, unseal, type DossierKey } from "../../../shared/records/seal.ts";
import { writeAtomic } from "../../../node/disk/atomic.ts";
import { faultOf, logFault } from "../log.ts";
import type { Signers } from "../signers.ts";
import type { Line } from "./ipc.ts";

const card = z.object({ title: z.string(), opened: z.iso.datetime() });
const CARD = "card";

/**
 * The dossiers of this installation: beside each journal a card with its title and when it was last opened,
 * sealed with the dossier's key, since a title is something that somebody wrote.
 */
export function serveDossiers(line: Line, folder: string, signers: Signers): void {
  const keysOf = async (id: DossierId): Promise<readonly DossierKey[]> => {
    const held = await signers.keys(id);
    return isRefusal(held) ? [] : Object.values(held.keys).map((hex) => dossierKey(fromHex(hex)));
  };

  const remember = async (id: DossierId, title: string) => {
    const key = (await keysOf(id)).at(-1);
    if (!key) return refuse("keys.none");
    await mkdir(path.join(folder, id), { recursive: true, mode: 0o700 });
    const sealed = seal(clearBody({ title, opened: new Date().toISOString() }), key);
    await writeAtomic(path.join(folder, id, CARD), sealed, { mode: 0o600 });
    return true as const;
  };

  const read = async (id: DossierId): Promise<HeldDossier | null> => {
    const sealed = await readFile(path.join(folder, id, CARD)).catch(() => null);
    if (!sealed) return null;
    for (const key of await keysOf(id)) {
      const clear = unseal(sealed, key);
      const said = card.safeParse(clear && bodyValue(clear));
      if (said.success) return { id, ...said.data };
    }
    return { id, title: message("dossier.locked", { id: id.slice(0, 8) }), opened: new Date(0).toISOString() };
  };

  line.answer("dossiers:remember", (id, title) =>
    remember(id, title).catch((error: unknown) => {
      logFault("dossiers", error);
      return refuse("dossiers.failed", { code: faultOf(error) });
    }),
  );
  line.answer("dossiers:list", async () => {
    const names = await readdir(folder).catch(() => []);
    const held = await Promise.all(names.filter((name) => /^[0-9a-f]{64}$/.test(name)).map(read));
    return held.filter((each) => each !== null);
  });
}
