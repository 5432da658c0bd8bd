import type { StorageQuotaTracker } from "#hub/guard/storageQuota.ts";

/** Room for everything. */
export const UNLIMITED_QUOTA: Pick<StorageQuotaTracker, "book"> = {
  book: () => ({ beyond: null, end: () => undefined }),
};
