import { utf8 } from "#shared/base/bytes.ts";
import type { DossierId } from "#shared/records/envelope.ts";

/** What keeps a key file from whoever takes the disk: the system's keychain, a passphrase, both, or nothing. */
export interface KeySealer {
  seal(text: string): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<string>;
}

/** No protection but the file's own permissions (0600): the command line's. */
export const plainKeySealer: KeySealer = {
  seal: (text) => Promise.resolve(utf8(text)),
  open: (bytes) => Promise.resolve(Buffer.from(bytes).toString("utf8")),
};

/** Something of a dossier that lies on as it was, since it could not be written anew. */
export interface ResealFailure {
  /** Null where not even that could be found out. */
  readonly dossier: DossierId | null;
  readonly error: unknown;
}
