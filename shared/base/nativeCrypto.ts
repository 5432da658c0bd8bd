/**
 * The runtime's own cryptography (Web Cryptography API). A page that was loaded over plain HTTP has none; then everything is
 * done by libraries, which takes longer. Kept when the program starts, before `letAgeFallBack` puts something in its place.
 */
export const nativeCrypto: SubtleCrypto | undefined = crypto.subtle;

/** Node's modules, where there are any: nothing here may import them. */
const { process } = globalThis as {
  process?: { getBuiltinModule?(name: "node:crypto"): { hash(this: void, name: "sha256", data: Uint8Array): string } };
};

/**
 * Returns a SHA-256 in lower-case hexadecimal at once, in a runtime that can do so (Node): of a record that takes less than
 * asking a thread for it.
 */
export const hashAtOnce = process?.getBuiltinModule?.("node:crypto").hash;
