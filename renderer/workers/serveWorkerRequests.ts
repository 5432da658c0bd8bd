/** Answers every request to this worker; an exception becomes an error event for the requester. */
export function serveWorkerRequests<Q, A>(work: (question: Q) => A | Promise<A>): void {
  const answered = async (question: Q) => globalThis.postMessage(await work(question));
  // Outside a worker nobody hears of a promise that rejects inside it.
  globalThis.onmessage = ({ data }: MessageEvent<Q>) => void answered(data).catch(reportError);
}
