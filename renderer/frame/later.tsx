import { signal } from "@preact/signals-core";
import { useEffect, type ComponentType } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../desk/base/signals.ts";
import { idle } from "../desk/base/pause.ts";
import { Button } from "../parts/Button.tsx";
import * as styles from "./later.module.css";

type Fetched<P> =
  { readonly is: "absent" | "coming" | "failed" } | { readonly is: "here"; readonly Part: ComponentType<P> };

/** What fetches each of them, in the order of the features. */
const fetching: (() => Promise<void>)[] = [];

/**
 * A part of the window, of a module that the first picture does without: fetched with all the others once there is nothing
 * else to do, or as soon as it is shown. From then on it is drawn at once, like any other. Where it does not come, a sentence
 * says so, and showing it again asks again.
 */
export function later<M extends object, P extends object>(
  fetch: () => Promise<M>,
  partOf: (module: M) => ComponentType<P>,
): ComponentType<P> {
  const fetched = signal<Fetched<P>>({ is: "absent" });
  const load = async () => {
    if (fetched.value.is === "coming" || fetched.value.is === "here") return;
    fetched.value = { is: "coming" };
    const came = fetch().catch((error: unknown) => fetchAnew(error) as Promise<M>);
    fetched.value = await came.then(
      (module) => ({ is: "here", Part: partOf(module) }) as const,
      () => ({ is: "failed" }) as const,
    );
  };
  fetching.push(load);
  return function Later(props: P) {
    const now = useSignal(fetched);
    useEffect(() => void load(), []);
    if (now.is === "here") return <now.Part {...props} />;
    return now.is === "failed" ? <Failed /> : <Coming />;
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
export async function fetchParts(): Promise<void> {
  for (const load of fetching) {
    await idle();
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
