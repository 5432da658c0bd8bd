import { useState } from "react";
import type { ServedCode } from "#shared/host/storedApp.ts";
import { message } from "#shared/messages/messages.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { describeServedCode } from "./describeServedCode.ts";
import { AppUpdateDialog } from "./AppUpdateDialog.tsx";
import { useStoredApp } from "#renderer/workspace/queries/storedApp.ts";
import * as styles from "./offline.module.css";

/** Says that the hub serves other code than this device runs, until the user has read it. Nothing changes by itself. */
export function ServedCodeBanner({ isHidden = false }: { readonly isHidden?: boolean }) {
  const served = useStoredApp()?.served;
  const [read, setRead] = useState<ServedCode | null>(null);
  const [isAsking, setAsking] = useState(false);
  if (isHidden || !served || served === read || (served.kind !== "other-version" && served.kind !== "swapped"))
    return null;
  if (isAsking && served.kind === "other-version")
    return <AppUpdateDialog version={served.version} list={served.list} onClose={() => setAsking(false)} />;
  return (
    <section className={styles.banner} role="alert" aria-label={message("region.offline")} data-tone={served.kind}>
      <p dir="auto">{describeServedCode(served)}</p>
      <div className={styles.choices}>
        {served.kind === "other-version" && (
          <Button onPress={() => setAsking(true)}>{message("offline.update")}</Button>
        )}
        <Button onPress={() => setRead(served)}>{message("offline.later")}</Button>
      </div>
    </section>
  );
}
