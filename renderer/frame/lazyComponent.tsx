import { signal } from "@preact/signals-core";
import { useEffect, type ComponentType } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { waitUntilIdle } from "../workspace/base/scheduling.ts";
import { Button } from "../parts/controls/Button.tsx";
import * as styles from "./later.module.css";

type Fetched<P> =
  { readonly kind: "absent" | "coming" | "failed" } | { readonly kind: "here"; readonly Part: ComponentType<P> };

/** One loader per lazy part, in the order of the features. */
const loaders: (() => Promise<void>)[] = [];

/**
 * Wraps a component whose module is not needed for the first frame. The module is fetched with all other lazy parts
 * when the window is idle, or as soon as the component is shown; from then on it renders at once. If fetching fails, a
 * sentence says so, and showing the component again retries.
 *
 * @param isLikely whether to fetch the module when the window is idle; by default it is fetched
 */
export function lazyComponent<M extends object, P extends object>(
  fetch: () => Promise<M>,
  partOf: (module: M) => ComponentType<P>,
  isLikely = () => true,
): ComponentType<P> {
  const fetched = signal<Fetched<P>>({ kind: "absent" });
  const load = async () => {
    if (fetched.value.kind === "coming" || fetched.value.kind === "here") return;
    fetched.value = { kind: "coming" };
    const loading = fetch().catch((error: unknown) => refetch(error) as Promise<M>);
    fetched.value = await loading.then(
      (module) => ({ kind: "here", Part: partOf(module) }) as const,
      () => ({ kind: "failed" }) as const,
    );
  };
  loaders.push(async () => (isLikely() ? load() : undefined));
  return function Later(props: P) {
    const now = useSignal(fetched);
    useEffect(() => void load(), []);
    if (now.kind === "here") return <now.Part {...props} />;
    return now.kind === "failed" ? <Failed /> : <Coming />;
  };
}

let names = 0;

/**
 * Fetches a module that failed to load, under another URL: a browser may remember the failure and never request the
 * same URL again. Rejects if the error does not name the module.
 */
async function refetch(error: unknown): Promise<unknown> {
  const [url] = /[\w-]+:\/\/\S+\.js/.exec(String(error)) ?? [];
  if (!url) throw error;
  return import(/* @vite-ignore */ `${url}?${++names}`);
}

/**
 * Fetches all lazy parts, one after the other, whenever the window is idle: by the time a part is opened, there may be
 * no network.
 */
export async function fetchLazyComponents(): Promise<void> {
  for (const load of loaders) {
    await waitUntilIdle();
    await load();
  }
}

/** Visible only if loading takes long. */
function Coming() {
  return (
    <p className={styles.fetching} role="status">
      {message("part.coming")}
    </p>
  );
}

function Failed() {
  return (
    <div className={styles.fetching} data-failed role="alert">
      <p>{message("part.failed")}</p>
      <Button look="primary" onPress={() => location.reload()}>
        {message("trouble.reload")}
      </Button>
    </div>
  );
}
