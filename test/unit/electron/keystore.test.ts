import { describe, expect, it } from "vitest";
import { openKeyProtection, type PartialSafeStorage } from "#electron/main/keys/keyProtection.ts";

const seal = (text: string) => Buffer.from(`v11${Buffer.from(text).toString("base64")}`);
const unseal = (bytes: Buffer) => Buffer.from(bytes.toString().slice(3), "base64").toString();

/** Electron before 26: synchronous, without the backend's name. */
const older = (available = true): PartialSafeStorage => ({
  isEncryptionAvailable: () => available,
  encryptString: seal,
  decryptString: unseal,
});
/** A current Electron: its synchronous calls must not be used. */
const newer = (available = true, backend: ReturnType<Electron.SafeStorage["getSelectedStorageBackend"]> = "kwallet6") =>
  ({
    isEncryptionAvailable: () => false,
    encryptString: () => expect.unreachable(),
    decryptString: () => expect.unreachable(),
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (text) => seal(text),
    decryptStringAsync: async (bytes) => ({ result: unseal(bytes), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => backend,
  }) satisfies PartialSafeStorage;

describe("openKeyProtection", () => {
  it.each([
    ["an older Electron", older()],
    ["a current one", newer()],
  ])("encrypts with the system's keychain in %s", async (_, storage) => {
    const { kind, protection } = await openKeyProtection(storage, "linux");
    expect(kind).toBe("keychain");
    const sealed = await protection.seal('{"seed":"secret"}');
    expect(Buffer.from(sealed).toString()).not.toContain("secret");
    expect(await protection.open(sealed)).toBe('{"seed":"secret"}');
  });

  it.each([
    ["no keychain", older(false), "darwin"],
    ["none in a current Electron", newer(false), "win32"],
    ["a password that everybody knows", newer(true, "basic_text"), "linux"],
  ] as const)("says unprotected where there is %s", async (_, storage, platform) => {
    const { kind, protection } = await openKeyProtection(storage, platform);
    expect(kind).toBe("unprotected");
    expect(Buffer.from(await protection.seal("{}")).toString()).toBe("{}");
  });

  it("opens keys that were written before there was a keychain", async () => {
    const before = await openKeyProtection(older(false), "linux");
    const after = await openKeyProtection(newer(), "linux");
    expect(await after.protection.open(await before.protection.seal('{"a":1}'))).toBe('{"a":1}');
  });
});
