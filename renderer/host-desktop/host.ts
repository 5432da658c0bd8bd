import { refusal } from "#shared/base/result.ts";
import type { HostBridge } from "#shared/host/ipcChannels.ts";
import type { Host, TypesetBriefingToPdf } from "#shared/host/host.ts";

/**
 * Creates the desktop's `Host` over the preload's bridge. An `AbortSignal` cannot cross the bridge, so typesetting jobs
 * are cancelled by id.
 */
export function createDesktopHost(bridge: HostBridge): Host {
  const typeset: TypesetBriefingToPdf = async (source, { progress, signal }) => {
    if (signal?.aborted) return refusal("briefing.cancelled");
    const job = crypto.randomUUID();
    const cancel = () => void bridge.typeset.cancel(job);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      return await bridge.typeset.run(job, source, (stage) => progress?.(stage));
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };
  const nameWindow = (title: string) => {
    document.title = title;
  };
  return { ...bridge, typeset, setWindowTitle: nameWindow };
}
