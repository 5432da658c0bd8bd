import { utf8 } from "../../shared/base/bytes.ts";

/** What keeps a key file from whoever takes the disk: the system's keychain, a passphrase, both, or nothing. */
export interface Protection {
  seal(text: string): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<string>;
}

/** No protection but the file's own permissions (0600): the command line's. */
export const unprotected: Protection = {
  seal: (text) => Promise.resolve(utf8(text)),
  open: (bytes) => Promise.resolve(Buffer.from(bytes).toString("utf8")),
};
