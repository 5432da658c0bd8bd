import { vi } from "vitest";
import { handleVerificationRequest } from "#renderer/workspace/persistence/recordVerifier.ts";
import type { VerificationBatch } from "#shared/records/verifyRecords.ts";

/** Runs the verifying thread within this one: jsdom has no workers. */
export class SameThread {
  onmessage: (event: { data: unknown }) => void = () => undefined;
  /** Handles one request after the other, like a thread: callers expect the answers in the order of their requests. */
  #turn: Promise<void> = Promise.resolve();

  postMessage(examination: VerificationBatch): void {
    this.#turn = this.#turn.then(async () => this.onmessage({ data: await handleVerificationRequest(examination) }));
  }

  terminate(): void {
    this.onmessage = () => undefined;
  }
}

/** Makes it possible to open a workspace in a test. */
export function workInThisThread(): void {
  vi.stubGlobal("Worker", SameThread);
}
