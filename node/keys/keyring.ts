import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonical, parseJson } from "../../shared/base/canonical.ts";
import { utf8 } from "../../shared/base/bytes.ts";
import type { DeviceSecrets } from "../../shared/members/device.ts";
import type { DossierId } from "../../shared/records/envelope.ts";
import type { Counter } from "../../shared/records/sign.ts";
import { writeAtomic } from "../disk/atomic.ts";

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

/** A device of this machine in one dossier: its secrets, its counter, the dossier keys it holds. */
const entry = z.object({
  format: z.literal("clausemark/1 device"),
  dossier: hex64,
  /** What its owner called himself when it was made: how the command line finds it. */
  as: z.string(),
  /** When it was made (ISO, UTC): the newest is the one that speaks, where several are of one dossier. */
  made: z.string().default(""),
  seed: hex64,
  identity: z.string().startsWith("AGE-SECRET-KEY-1"),
  key: hex64,
  recipient: z.string().startsWith("age1"),
  counter: z.object({ seq: z.int().min(0), prev: hex64.nullable() }),
  dossierKeys: z.record(z.string(), hex64),
});
export type KeyEntry = z.infer<typeof entry>;

/** What keeps a key file from whoever takes the disk: the system's keychain, or nothing. */
export interface Protection {
  seal(text: string): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<string>;
}

/** No protection but the file's own permissions (0600): the command line's. */
export const unprotected: Protection = {
  seal: (text) => Promise.resolve(utf8(text)),
  open: (bytes) => Promise.resolve(Buffer.from(bytes).toString("utf8")),
};

/**
 * The device keys of this installation, a file each under `<folder>/<dossier>/<device>.key`. A file that
 * cannot be read is passed over by `list` and never written over.
 */
export class Keyring {
  readonly #folder: string;
  readonly #protection: Protection;

  constructor(folder: string, protection: Protection = unprotected) {
    this.#folder = folder;
    this.#protection = protection;
  }

  /** The devices of this machine in a dossier, in the order of their keys. */
  async list(dossier: DossierId): Promise<readonly KeyEntry[]> {
    const names = await readdir(this.#path(dossier)).catch(whenMissing<string[]>([]));
    const files = names.filter((name) => name.endsWith(".key")).sort();
    const entries = await Promise.all(files.map((name) => this.#read(join(this.#path(dossier), name))));
    return entries.filter((each) => each !== null && each.dossier === dossier) as KeyEntry[];
  }

  /** The devices of this machine in every dossier. */
  async all(): Promise<readonly KeyEntry[]> {
    const names = await readdir(this.#folder).catch(whenMissing<string[]>([]));
    const dossiers = names.filter((name) => hex64.safeParse(name).success).sort();
    return (await Promise.all(dossiers.map((dossier) => this.list(dossier)))).flat();
  }

  /** Whether there are devices in a dossier whose files cannot be opened: another keychain sealed them. */
  async hasLocked(dossier: DossierId): Promise<boolean> {
    const names = await readdir(this.#path(dossier)).catch(whenMissing<string[]>([]));
    return names.filter((name) => name.endsWith(".key")).length > (await this.list(dossier)).length;
  }

  async save(device: KeyEntry): Promise<void> {
    await this.#write(device.dossier, `${device.key}.key`, await this.#protection.seal(canonical(device)));
  }

  /** Writes a dossier's recovery sheet beside its keys; answers with the path, to be printed and taken away. */
  async saveRecovery(dossier: DossierId, text: string): Promise<string> {
    return this.#write(dossier, "recovery.txt", utf8(text));
  }

  async #read(path: string): Promise<KeyEntry | null> {
    try {
      const read = entry.safeParse(parseJson(await this.#protection.open(await readFile(path))));
      return read.success ? read.data : null;
    } catch {
      // Sealed by another keychain, or damaged: no key of ours.
      return null;
    }
  }

  async #write(dossier: DossierId, name: string, bytes: Uint8Array): Promise<string> {
    await mkdir(this.#path(dossier), { recursive: true, mode: 0o700 });
    const path = join(this.#path(dossier), name);
    await writeAtomic(path, bytes, { mode: 0o600 });
    return path;
  }

  #path(dossier: DossierId): string {
    return join(this.#folder, dossier);
  }
}

/** A new entry for a device in a dossier. */
export function keyEntry(
  dossier: DossierId,
  as: string,
  secrets: DeviceSecrets,
  counter: Counter,
  dossierKeys: Readonly<Record<string, string>>,
): KeyEntry {
  const { seed, identity, key, recipient } = secrets;
  const made = new Date().toISOString();
  return {
    format: "clausemark/1 device",
    dossier,
    as,
    made,
    seed,
    identity,
    key,
    recipient,
    counter,
    dossierKeys: { ...dossierKeys },
  };
}

function whenMissing<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT") return value;
    throw error;
  };
}
