/** Answers every question put to this worker; a bug becomes an error event at the asker's. */
export function serveRequests<Q, A>(work: (question: Q) => A | Promise<A>): void {
  const answered = async (question: Q) => globalThis.postMessage(await work(question));
  // Of a promise that rejects in a worker nobody else hears.
  globalThis.onmessage = ({ data }: MessageEvent<Q>) => void answered(data).catch(reportError);
}
