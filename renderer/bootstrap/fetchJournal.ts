import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { JournalFile } from "#shared/host/ipcChannels.ts";

/** Fetches what the main process has read of a journal. Returns its entries, views into one buffer. */
export async function fetchJournal(
  answer: Promise<Outcome<JournalFile>>,
): Promise<Outcome<readonly Uint8Array<ArrayBuffer>[]>> {
  const file = await answer;
  if (isRefusal(file)) return file;
  const bytes = await fetchBytes(file.url);
  if (typeof bytes === "string") return refusal("journal.not-read", { code: bytes });
  let at = 0;
  return file.lengths.map((length) => new Uint8Array(bytes, (at += length) - length, length));
}

/** Returns the bytes at an address, or the status or kind of error with which that failed. */
async function fetchBytes(url: string): Promise<ArrayBuffer | string> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.arrayBuffer() : String(response.status);
  } catch (error) {
    return (error as Error).name;
  }
}
