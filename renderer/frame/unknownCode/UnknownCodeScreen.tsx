import { useState } from "react";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import { listFileNames } from "./listFileNames.ts";
import * as styles from "./unknownCode.module.css";

interface UnknownCodeScreenProps {
  readonly unknown: { readonly files: readonly string[]; readonly isSignedStored: boolean };
  /** Signs the code that runs. */
  readonly adopt: () => Promise<Outcome<true>>;
  readonly onAdopted: () => void;
}

/** Takes the place of the window while code runs that this device has not signed. */
export function UnknownCodeScreen({ unknown, adopt, onAdopted }: UnknownCodeScreenProps) {
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const use = async () => {
    setBusy(true);
    const outcome = await adopt();
    setBusy(false);
    if (isRefusal(outcome)) setWhy(explainRefusal(outcome));
    else onAdopted();
  };
  return (
    <main className={styles.screen} aria-label={message("offline.unknown.title")}>
      <h1>{message("offline.unknown.title")}</h1>
      <p className={partsStyles.warning}>
        {message("offline.unknown.what", { files: listFileNames(unknown.files), version: __VERSION__ })}
      </p>
      <p>{message(unknown.isSignedStored ? "offline.unknown.stored" : "offline.unknown.lost")}</p>
      <p role="alert" className={styles.why}>
        {why}
      </p>
      <div className={styles.choices}>
        {unknown.isSignedStored && (
          <Button look="primary" autoFocus isDisabled={busy} onPress={() => location.reload()}>
            {message("offline.unknown.open")}
          </Button>
        )}
        <Button look="danger" isDisabled={busy} onPress={() => void use()}>
          {message("offline.unknown.use")}
        </Button>
      </div>
    </main>
  );
}
