import { encodeUtf8 } from "#shared/base/bytes.ts";
import type { DossierId } from "#shared/records/envelope.ts";

/** Protects key files from whoever takes the disk: by the system's keychain, a passphrase, both, or neither. */
export interface KeySealer {
  seal(text: string): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<string>;
}

/** No protection except the file's permissions (0600), as used by the command line. */
export const plainKeySealer: KeySealer = {
  seal: (text) => Promise.resolve(encodeUtf8(text)),
  open: (bytes) => Promise.resolve(Buffer.from(bytes).toString("utf8")),
};

/** Something of a dossier that could not be resealed and was left unchanged. */
export interface DossierResealFailure {
  /** Null if that could not be determined. */
  readonly dossier: DossierId | null;
  readonly error: unknown;
}
