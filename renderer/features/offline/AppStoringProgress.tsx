import { message } from "#shared/messages/messages.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** Returns a size in megabytes, rounded up, so that nothing is said to be 0 MB large. */
export const toMegabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);

/** How much is stored, of how much. */
export function AppStoringProgress({ bytes, of }: { readonly bytes: number; readonly of: number }) {
  return (
    <p className={partsStyles.hint} role="status">
      {message("offline.progress", { done: toMegabytes(bytes), of: toMegabytes(of) })}
    </p>
  );
}
