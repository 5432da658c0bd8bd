import { gcm } from "@noble/ciphers/aes.js";
import * as z from "zod/mini";
import { concatBytes, fromHex, decodeUtf8, randomBytes, toHex, encodeUtf8, type Bytes } from "./bytes.ts";

/** The cost of trying a passphrase: scrypt (RFC 7914), 128 MB and about a second. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
/** The minimum length of a passphrase, in characters. */
export const MIN_PASSPHRASE_LENGTH = 8;
const NONCE = 12;
const SEALED = "clausemark/1 sealed ";

const hex = z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/));
const cost = z.strictObject({
  N: z.literal([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19]),
  r: z.literal(8),
  p: z.literal(1),
  salt: z.string().check(z.regex(/^[0-9a-f]{32,64}$/)),
});

/**
 * The master keys of an installation, sealed by a passphrase. If there is a vault, the first of them seals the key
 * files.
 */
export const vaultFileSchema = z.strictObject({ format: z.literal("clausemark/1 vault"), scrypt: cost, sealed: hex });
export type VaultFile = z.infer<typeof vaultFileSchema>;

/** The keys of key files: the first seals, any of them opens. There are several only while files are being resealed. */
export type MasterKeys = readonly [Bytes, ...Bytes[]];

/** Derives 32 bytes from a passphrase by scrypt, off the thread that must stay responsive. */
export type DeriveScryptKey = (
  passphrase: Bytes,
  salt: Bytes,
  cost: { N: number; r: number; p: number },
) => Promise<Bytes>;

/** A key derived from a passphrase, valid for one vault. */
export interface DerivedVaultKey {
  readonly key: Bytes;
  readonly scrypt: VaultFile["scrypt"];
}

export const newMasterKey = (): Bytes => randomBytes(32);

/** Derives the key of a new vault from a passphrase. Composed and decomposed characters count as the same (NFKC). */
export async function deriveNewVaultKey(
  passphrase: string,
  stretch: DeriveScryptKey,
  by: { N: number } = COST,
): Promise<DerivedVaultKey> {
  const scrypt = cost.parse({ ...COST, N: by.N, salt: toHex(randomBytes(32)) });
  return { key: await stretch(encodeUtf8(passphrase.normalize("NFKC")), fromHex(scrypt.salt), scrypt), scrypt };
}

export function sealVault(masters: MasterKeys, { key, scrypt }: DerivedVaultKey): VaultFile {
  const nonce = randomBytes(NONCE);
  const sealed = concatBytes(nonce, gcm(key, nonce, encodeUtf8(SEALED)).encrypt(concatBytes(...masters)));
  return { format: "clausemark/1 vault", scrypt, sealed: toHex(sealed) };
}

/** Opens a vault; returns null if the passphrase is wrong. */
export async function openVault(
  { scrypt, sealed }: VaultFile,
  passphrase: string,
  stretch: DeriveScryptKey,
): Promise<{ readonly masters: MasterKeys; readonly by: DerivedVaultKey } | null> {
  const key = await stretch(encodeUtf8(passphrase.normalize("NFKC")), fromHex(scrypt.salt), scrypt);
  const clear = decrypt(fromHex(sealed), key);
  if (!clear || clear.length === 0 || clear.length % 32 !== 0) return null;
  const [first, ...more] = Array.from({ length: clear.length / 32 }, (_, i) => clear.slice(i * 32, i * 32 + 32));
  return { masters: [first!, ...more], by: { key, scrypt } };
}

/** Seals a text for storage on the disk with the first master key. */
export function sealWithMasterKey(text: string, [master]: MasterKeys): string {
  const nonce = randomBytes(NONCE);
  return SEALED + toHex(concatBytes(nonce, gcm(master, nonce, encodeUtf8(SEALED)).encrypt(encodeUtf8(text))));
}

export const isSealedWithMasterKey = (text: string): boolean => text.startsWith(SEALED);

/** Opens a text sealed by `sealWithMasterKey`; returns null if none of the master keys opens it. */
export function unsealWithMasterKeys(text: string, masters: MasterKeys): string | null {
  const sealed = text.slice(SEALED.length);
  if (!isSealedWithMasterKey(text) || !hex.safeParse(sealed).success) return null;
  for (const master of masters) {
    const clear = decrypt(fromHex(sealed), master);
    if (clear) return decodeUtf8(clear);
  }
  return null;
}

/** Overwrites keys that are no longer needed, as far as a program can: the engine may have made copies. */
export function wipeMasterKeys(masters: MasterKeys | null): void {
  for (const master of masters ?? []) master.fill(0);
}

function decrypt(bytes: Bytes, key: Bytes): Bytes | null {
  try {
    return gcm(key, bytes.subarray(0, NONCE), encodeUtf8(SEALED)).decrypt(bytes.subarray(NONCE)) as Bytes;
  } catch {
    return null;
  }
}
