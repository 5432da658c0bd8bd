import type { SafeStorage } from "electron";
import { fromUtf8 } from "#shared/base/bytes.ts";
import type { Host } from "#shared/host/host.ts";
import { plainKeySealer, type KeySealer } from "#node/keys/protection.ts";

/** How keys are kept on this machine, and in which words the window says so. */
export interface KeyStore {
  readonly kind: Extract<Host["keyStore"], "keychain" | "unprotected">;
  readonly protection: KeySealer;
}

/** What of `safeStorage` is there: older Electrons have neither the asynchronous calls nor the backend's name. */
export type SystemStorage = Pick<SafeStorage, "isEncryptionAvailable" | "encryptString" | "decryptString"> &
  Partial<SafeStorage>;

/**
 * The system's keychain, or nothing but the files' permissions where there is none. On Linux Chromium falls
 * back to a password that everybody knows (`basic_text`): that is no protection, and not called one.
 */
export async function openKeyStore(storage: SystemStorage, platform = process.platform): Promise<KeyStore> {
  const isObscured = platform === "linux" && storage.getSelectedStorageBackend?.() === "basic_text";
  if (isObscured || !(await isAvailable(storage))) return { kind: "unprotected", protection: plainKeySealer };
  return {
    kind: "keychain",
    protection: {
      seal: async (text) => storage.encryptStringAsync?.(text) ?? storage.encryptString(text),
      open: (bytes) => open(storage, Buffer.from(bytes)),
    },
  };
}

async function isAvailable(storage: SystemStorage): Promise<boolean> {
  return storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable();
}

/** Opens what the keychain sealed, and what was written before there was one: that is plain JSON. */
async function open(storage: SystemStorage, bytes: Buffer): Promise<string> {
  if (bytes[0] === "{".charCodeAt(0)) return fromUtf8(bytes) ?? "";
  const opened = await storage.decryptStringAsync?.(bytes);
  return opened?.result ?? storage.decryptString(bytes);
}
