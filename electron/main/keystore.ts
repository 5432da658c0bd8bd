import { safeStorage } from "electron";
import { fromUtf8, utf8 } from "../../shared/base/bytes.ts";
import type { Host } from "../../shared/host/host.ts";
import { unprotected, type Protection } from "../../node/keys/keyring.ts";

/** How keys are kept on this machine, and in which words the window says so. */
export interface KeyStore {
  readonly kind: Extract<Host["keyStore"], "keychain" | "unprotected">;
  readonly protection: Protection;
}

/**
 * The system's keychain, or nothing but the files' permissions where there is none. On Linux Chromium falls
 * back to a password that everybody knows (`basic_text`): that is no protection, and not called one.
 */
export async function keyStore(): Promise<KeyStore> {
  if (!(await hasKeychain())) return { kind: "unprotected", protection: unprotected };
  return { kind: "keychain", protection: { seal: encrypt, open } };
}

async function hasKeychain(): Promise<boolean> {
  if (process.platform === "linux" && backend() === "basic_text") return false;
  return newer()?.isAsyncEncryptionAvailable() ?? safeStorage.isEncryptionAvailable();
}

// Electron before 26 does not say which backend it took; then only whether it is one.
const backend = () => (safeStorage as Partial<Electron.SafeStorage>).getSelectedStorageBackend?.() ?? "unknown";
/** The asynchronous calls, in an Electron that has them. */
const newer = () => ("encryptStringAsync" in safeStorage ? safeStorage : null);

async function encrypt(text: string): Promise<Uint8Array> {
  return newer()?.encryptStringAsync(text) ?? safeStorage.encryptString(text);
}

/** Opens what the keychain sealed, and what was written before there was one: that is plain JSON. */
async function open(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === utf8("{")[0]) return fromUtf8(bytes) ?? "";
  const sealed = Buffer.from(bytes);
  return (await newer()?.decryptStringAsync(sealed))?.result ?? safeStorage.decryptString(sealed);
}
