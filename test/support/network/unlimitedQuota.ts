import type { StorageQuota } from "#hub/guard/storageQuota.ts";

/** Room for everything. */
export const UNLIMITED_QUOTA: Pick<StorageQuota, "book"> = { book: () => ({ beyond: null, end: () => undefined }) };
