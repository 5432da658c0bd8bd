import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { fromHex, toHex, utf8 } from "../../../shared/base/bytes.ts";
import { canonical, parseJson } from "../../../shared/base/canonical.ts";
import { isRefusal, refuse, type Outcome } from "../../../shared/base/result.ts";
import type { HeldDossier } from "../../../shared/host/host.ts";
import { message } from "../../../shared/messages/messages.ts";
import type { DossierId } from "../../../shared/records/envelope.ts";
import { bodyValue, clearBody, dossierKey, seal, unseal, type DossierKey } from "../../../shared/records/seal.ts";
import { writeAtomic } from "../../../node/disk/atomic.ts";
import { faultOf, logFault } from "../log.ts";
import type { Signers } from "../signers.ts";
import type { Line } from "./ipc.ts";

const card = z.object({
  opened: z.iso.datetime(),
  title: z
    .string()
    .regex(/^(?:[0-9a-f]{2})+$/)
    .optional(),
});
const titled = z.object({ title: z.string() });
const CARD = "card.json";

/**
 * The dossiers of this installation: beside each journal a card that says when it was last opened, and its
 * title, sealed with the dossier's key, since a title is something that somebody wrote.
 */
export function serveDossiers(line: Line, folder: string, signers: Signers): void {
  const remember = async (id: DossierId, title: string) => {
    const keys = await keysOf(signers, id);
    if (isRefusal(keys)) return keys;
    const key = keys.at(-1);
    const sealed = key && title !== "" ? { title: toHex(seal(clearBody({ title }), key)) } : {};
    await mkdir(path.join(folder, id), { recursive: true, mode: 0o700 });
    const said = utf8(canonical({ opened: new Date().toISOString(), ...sealed }));
    await writeAtomic(path.join(folder, id, CARD), said, { mode: 0o600 });
    return true as const;
  };

  const read = async (id: DossierId): Promise<HeldDossier | null> => {
    const text = await readFile(path.join(folder, id, CARD), "utf8").catch(() => "");
    const read = card.safeParse(parseJson(text));
    if (!read.success) return null;
    const { opened, title } = read.data;
    return { id, opened, title: await titleOf(signers, id, title) };
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

async function keysOf(signers: Signers, id: DossierId): Promise<Outcome<readonly DossierKey[]>> {
  const held = await signers.keys(id);
  return isRefusal(held) ? held : Object.values(held.keys).map((hex) => dossierKey(fromHex(hex)));
}

/** The title in a card: "" where there is none yet, a name made of the id where no key here opens it. */
async function titleOf(signers: Signers, id: DossierId, sealed: string | undefined): Promise<string> {
  const keys = await keysOf(signers, id);
  if (!isRefusal(keys)) {
    if (sealed === undefined) return "";
    for (const key of keys) {
      const clear = unseal(fromHex(sealed), key);
      const said = titled.safeParse(clear && bodyValue(clear));
      if (said.success) return said.data.title;
    }
  }
  return message("dossier.locked", { id: id.slice(0, 8) });
}
