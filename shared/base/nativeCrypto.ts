/**
 * The runtime's own cryptography (Web Cryptography API). A page that was loaded over plain HTTP has none; then everything is
 * done by libraries, which takes longer. Kept when the program starts, before `letAgeFallBack` puts something in its place.
 */
export const nativeCrypto: SubtleCrypto | undefined = crypto.subtle;
