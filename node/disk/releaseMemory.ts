/** Smaller buffers are left to the collector. Node shares buffers of a few KB among many owners. */
const LEAST_BYTES = 1024 * 1024;

/** Since Node 21, and in Electron 25; not yet in the library that the code is compiled against. */
type Transferable = ArrayBufferLike & { transfer?(length: number): ArrayBuffer };

/**
 * Returns the memory of large bytes to the system at once. Otherwise the process would grow by the size of every log that
 * it reads before the collector takes notice. Only their owner may call it, and nobody may use them afterwards.
 */
export function releaseMemory({ buffer }: Uint8Array): void {
  if (buffer.byteLength >= LEAST_BYTES) (buffer as Transferable).transfer?.(0);
}
