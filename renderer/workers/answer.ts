/** Answers every question put to this worker; a bug becomes an error event at the asker's. */
export function answer<Q, A>(work: (question: Q) => A | Promise<A>): void {
  globalThis.onmessage = async ({ data }: MessageEvent<Q>) => globalThis.postMessage(await work(data));
}
