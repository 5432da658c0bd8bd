import { sha256Native, type Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { CodeFile, CodeRelease, CodeStoringTime } from "#shared/host/codeRelease.ts";

const CACHE = "clausemark-code";
/** How many files are fetched at a time. */
const AT_ONCE = 4;

/** The address under which bytes are stored: their hash alone. Nothing is served under such an address. */
const addressOf = (sha256: Hash) => `/clausemark-code/${sha256}`;

const openCache = () => caches.open(CACHE);

/** Returns a stored file's bytes; null if it is not stored, or if the stored bytes are not the listed ones. */
export async function readStoredCodeFile({
  sha256,
}: Pick<CodeFile, "sha256">): Promise<Uint8Array<ArrayBuffer> | null> {
  const cache = await openCache();
  const stored = await cache.match(addressOf(sha256));
  if (!stored) return null;
  const bytes = new Uint8Array(await stored.arrayBuffer());
  if ((await sha256Native(bytes)) === sha256) return bytes;
  await cache.delete(addressOf(sha256));
  return null;
}

/** Stores bytes that have been compared with their hash. */
export async function storeCodeFile(
  { sha256 }: Pick<CodeFile, "sha256">,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await (await openCache()).put(addressOf(sha256), new Response(bytes));
}

/** Returns the hashes of what is stored. */
export async function listStoredCodeHashes(): Promise<ReadonlySet<Hash>> {
  const requests = await (await openCache()).keys();
  return new Set(requests.map(({ url }) => url.slice(url.lastIndexOf("/") + 1)));
}

/** Deletes stored files that none of the releases lists. */
export async function deleteUnlistedCodeFiles(releases: readonly CodeRelease[]): Promise<void> {
  const listed = new Set(releases.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const cache = await openCache();
  for (const hash of await listStoredCodeHashes()) if (!listed.has(hash)) await cache.delete(addressOf(hash));
}

/** Deletes every stored file. */
export async function deleteStoredCodeFiles(): Promise<void> {
  await caches.delete(CACHE);
}

/**
 * Fetches a file from the hub and compares it with the list.
 *
 * @returns `offline.file.missing` if it cannot be fetched, `offline.file.other` if the hub serves other bytes
 */
export async function fetchListedCodeFile(
  file: Pick<CodeFile, "path" | "sha256">,
  base: string,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  // "no-cache" reaches the hub itself: the service worker does not answer such requests, and the browser's own copy is
  // used only if the hub confirms it.
  const bytes = await fetchBytes(new URL(file.path, base), "no-cache");
  if (!bytes) return refusal("offline.file.missing", { file: file.path });
  return (await sha256Native(bytes)) === file.sha256 ? bytes : refusal("offline.file.other", { file: file.path });
}

/** Returns the bytes at an address of this origin; null if there are none. A redirect counts as none. */
export async function fetchBytes(url: URL, cache: RequestCache): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url, { cache, redirect: "error" });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/**
 * Stores the files of a release that are stored at these times and are not stored yet. Stops at the first that cannot be
 * fetched or is not what the list says. `onStored` is called with the number of bytes stored so far, and `turn` waited for
 * before each file.
 */
export async function storeCodeRelease(
  release: CodeRelease,
  times: readonly CodeStoringTime[],
  base: string,
  onStored: (bytes: number) => void = () => undefined,
  turn: () => Promise<void> = () => Promise.resolve(),
): Promise<Outcome<true>> {
  const stored = await listStoredCodeHashes();
  const wanted = release.files.filter(({ when }) => times.includes(when));
  const missing = wanted.filter(({ sha256 }) => !stored.has(sha256));
  let bytes = sumCodeFileBytes(wanted) - sumCodeFileBytes(missing);
  let failed: Outcome<true> = true;
  const storeNext = async () => {
    for (let file = missing.shift(); file && failed === true; file = missing.shift()) {
      await turn();
      const fetched = await fetchListedCodeFile(file, base);
      if (isRefusal(fetched)) return void (failed = fetched);
      try {
        await storeCodeFile(file, fetched);
      } catch (error) {
        return void (failed = refusal("store.browser", { reason: String(error) }));
      }
      onStored((bytes += file.bytes));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, storeNext));
  return failed;
}

/** Returns the size of files in bytes. */
export function sumCodeFileBytes(files: readonly CodeFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
