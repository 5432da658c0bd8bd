import { useEffect, useState } from "react";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import type { createPassphraseRater, PassphraseRating } from "./passphraseRater.ts";
import * as styles from "../parts.module.css";

/** How long a pause in typing is, after which the passphrase is rated, in ms. */
const PAUSE_MS = 300;

type Rater = Awaited<ReturnType<typeof createPassphraseRater>>;
const raters = new Map<string, Promise<Rater>>();

/** Loads the word lists, which are large, when a passphrase is first typed in a language. */
function loadRater(): Promise<Rater> {
  const language = getMessageLanguage();
  const loading =
    raters.get(language) ?? import("./passphraseRater.ts").then((loaded) => loaded.createPassphraseRater(language));
  raters.set(language, loading);
  loading.catch(() => raters.delete(language));
  return loading;
}

/** Says how hard a passphrase is to guess while it is chosen. Nothing that is typed leaves the window. */
export function PassphraseStrength({ passphrase }: { readonly passphrase: string }) {
  const [rated, setRated] = useState<{ readonly passphrase: string; readonly rating: PassphraseRating } | null>(null);
  useEffect(() => {
    if (passphrase === "") return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void loadRater().then(
        (rate) => isCurrent && setRated({ passphrase, rating: rate(passphrase) }),
        // Without the word lists (an update on the way), a passphrase is set without a rating.
        () => isCurrent && setRated(null),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  const rating = rated && rated.passphrase === passphrase ? rated.rating : null;
  return (
    <output className={styles.strength} data-time={rating ?? undefined} aria-live="polite">
      {rating && message(rating === "unknown" ? "passphrase.rating.script" : `passphrase.rating.${rating}`)}
    </output>
  );
}
