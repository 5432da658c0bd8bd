import { nativeCrypto } from "#shared/base/nativeCrypto.ts";

/**
 * The age library computes X25519 itself where the runtime says that it cannot. On a page that was loaded over plain HTTP
 * there is no runtime's cryptography that could say so, and the library fails. This says it. Called before the library is used.
 */
export function letAgeFallBack(): void {
  if (nativeCrypto || crypto.subtle) return;
  const refuse = () => {
    throw new DOMException("Not in a page loaded over plain HTTP", "NotSupportedError");
  };
  Object.defineProperty(crypto, "subtle", { value: { importKey: refuse, deriveBits: refuse } });
}
