import { refusal, type Outcome } from "#shared/base/result.ts";
import type { TypesetProgressOptions } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import type { PrefetchingBridge } from "../bootstrap/createPrefetchingBridge.ts";
import type { Host, TypesetBriefingToFile, TypesetBriefingToPdf } from "#shared/host/host.ts";

/**
 * Creates the desktop's `Host` over the preload's bridge. An `AbortSignal` cannot cross the bridge, so typesetting jobs
 * are cancelled by id.
 */
export function createDesktopHost(bridge: PrefetchingBridge): Host {
  const runJob = async <T>(
    { progress, signal }: TypesetProgressOptions,
    run: (job: string, progress: (stage: string) => void) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    if (signal?.aborted) return refusal("briefing.cancelled");
    const job = crypto.randomUUID();
    const cancel = () => void bridge.typeset.cancel(job);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      return await run(job, (stage) => progress?.(stage));
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };
  const typeset: TypesetBriefingToPdf = (pages, options) =>
    runJob(options, (job, progress) => bridge.typeset.run(job, pages, progress));
  const typesetToFile: TypesetBriefingToFile = (pages, name, options) =>
    runJob(options, (job, progress) => bridge.typeset.save(job, pages, name, progress));
  const nameWindow = (title: string) => {
    document.title = title;
  };
  return { ...bridge, typeset, typesetToFile, setWindowTitle: nameWindow };
}
