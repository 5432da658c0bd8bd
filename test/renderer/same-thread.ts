import { vi } from "vitest";
import { handleVerification } from "#renderer/workspace/persistence/recordVerifier.ts";
import type { VerificationBatch } from "#shared/records/verifyRecords.ts";

/** The thread that examines records, within this one: jsdom has no workers. */
export class SameThread {
  onmessage: (event: { data: unknown }) => void = () => undefined;
  /** One piece of work after the other, as a thread does it: whoever asks takes the answers in the order of the questions. */
  #turn: Promise<void> = Promise.resolve();

  postMessage(examination: VerificationBatch): void {
    this.#turn = this.#turn.then(async () => this.onmessage({ data: await handleVerification(examination) }));
  }

  terminate(): void {
    this.onmessage = () => undefined;
  }
}

/** Lets a desk be opened in a test. */
export function workInThisThread(): void {
  vi.stubGlobal("Worker", SameThread);
}
