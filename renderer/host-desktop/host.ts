import { refusal } from "#shared/base/result.ts";
import type { Bridge } from "#shared/host/ipcChannels.ts";
import type { Host, Typeset } from "#shared/host/host.ts";

/** The desktop's Host, over the bridge that its preload has laid: a signal cannot cross it, a job's name can. */
export function createDesktopHost(bridge: Bridge): Host {
  const typeset: Typeset = async (source, { progress, signal }) => {
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
