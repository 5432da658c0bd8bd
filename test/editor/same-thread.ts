import { vi } from "vitest";
import { examineThere } from "../../renderer/desk/disk/examiner.ts";
import type { Examination } from "../../shared/records/examine.ts";

/** The thread that examines records, within this one: jsdom has no workers. */
class SameThread {
  onmessage: (event: { data: unknown }) => void = () => undefined;

  postMessage(examination: Examination): void {
    void examineThere(examination).then((data) => this.onmessage({ data }));
  }

  terminate(): void {
    this.onmessage = () => undefined;
  }
}

/** Lets a desk be opened in a test. */
export function workInThisThread(): void {
  vi.stubGlobal("Worker", SameThread);
}
