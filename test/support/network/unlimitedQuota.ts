import type { StorageQuotaTracker } from "#hub/guard/storageQuota.ts";

/** A quota that accepts everything. */
export const UNLIMITED_QUOTA: Pick<StorageQuotaTracker, "book"> = {
  book: () => ({ beyond: null, end: () => undefined }),
};
