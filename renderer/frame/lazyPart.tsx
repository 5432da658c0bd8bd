import { signal } from "@preact/signals-core";
import { useEffect, type ComponentType } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { waitUntilIdle } from "../workspace/base/scheduling.ts";
import { Button } from "../parts/controls/Button.tsx";
import * as styles from "./later.module.css";

type Fetched<P> =
  { readonly kind: "absent" | "coming" | "failed" } | { readonly kind: "here"; readonly Part: ComponentType<P> };

/** What fetches each of them, in the order of the features. */
const fetching: (() => Promise<void>)[] = [];

/**
 * A part of the window, of a module that the first picture does without: fetched with all the others once there is nothing
 * else to do, or as soon as it is shown. From then on it is drawn at once, like any other. Where it does not come, a sentence
 * says so, and showing it again asks again.
 */
export function lazyPart<M extends object, P extends object>(
  fetch: () => Promise<M>,
  partOf: (module: M) => ComponentType<P>,
): ComponentType<P> {
  const fetched = signal<Fetched<P>>({ kind: "absent" });
  const load = async () => {
    if (fetched.value.kind === "coming" || fetched.value.kind === "here") return;
    fetched.value = { kind: "coming" };
    const came = fetch().catch((error: unknown) => fetchAnew(error) as Promise<M>);
    fetched.value = await came.then(
      (module) => ({ kind: "here", Part: partOf(module) }) as const,
      () => ({ kind: "failed" }) as const,
    );
  };
  fetching.push(load);
  return function Later(props: P) {
    const now = useSignal(fetched);
    useEffect(() => void load(), []);
    if (now.kind === "here") return <now.Part {...props} />;
    return now.kind === "failed" ? <Failed /> : <Coming />;
  };
}

let names = 0;

/**
 * Fetches a module that did not come under another name: a browser may remember that, and ask for the same name no more.
 * Rejects where the error does not say which module it was.
 */
async function fetchAnew(error: unknown): Promise<unknown> {
  const [url] = /[\w-]+:\/\/\S+\.js/.exec(String(error)) ?? [];
  if (!url) throw error;
  return import(/* @vite-ignore */ `${url}?${++names}`);
}

/** Fetches all of them, one after the other and between other things: whoever opens one may have no network by then. */
export async function fetchLazyParts(): Promise<void> {
  for (const load of fetching) {
    await waitUntilIdle();
    await load();
  }
}

/** Seen only where it takes long. */
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
