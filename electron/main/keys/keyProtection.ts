import type { SafeStorage } from "electron";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import type { Host } from "#shared/host/host.ts";
import { plainKeySealer, type KeySealer } from "#node/keys/keySealer.ts";

/** How keys are protected on this machine, and the kind that the window displays. */
export interface KeyProtection {
  readonly kind: Extract<Host["keyStore"], "keychain" | "unprotected" | "portable">;
  readonly protection: KeySealer;
}

/** A portable copy's keys go with it from machine to machine, so that no machine's keychain can encrypt them. */
export const PORTABLE_KEY_PROTECTION: KeyProtection = { kind: "portable", protection: plainKeySealer };

/** The available part of `safeStorage`: older Electrons lack the asynchronous calls and the backend's name. */
export type PartialSafeStorage = Pick<SafeStorage, "isEncryptionAvailable" | "encryptString" | "decryptString"> &
  Partial<SafeStorage>;

/**
 * Opens the system's keychain, or without one relies on file permissions. On Linux, Chromium falls back to a password
 * that everybody knows (`basic_text`): that is no protection, and is not reported as such.
 */
export async function openKeyProtection(
  storage: PartialSafeStorage,
  platform = process.platform,
): Promise<KeyProtection> {
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

async function isAvailable(storage: PartialSafeStorage): Promise<boolean> {
  return storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable();
}

/** Opens data sealed by the keychain, or plain JSON written before there was one. */
async function open(storage: PartialSafeStorage, bytes: Buffer): Promise<string> {
  if (bytes[0] === "{".charCodeAt(0)) return decodeUtf8(bytes) ?? "";
  const opened = await storage.decryptStringAsync?.(bytes);
  return opened?.result ?? storage.decryptString(bytes);
}
