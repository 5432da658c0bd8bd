import { useEffect, useState } from "react";
import { declareRevisionsSameTextAct } from "#shared/acts/texts/revisionsSameText.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { findDuplicateTextPairs, type DuplicateTextPair } from "#shared/ledger/texts/duplicateTextPair.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { LocalState } from "#renderer/workspace/session/localState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as styles from "./texts.module.css";

/** How long the window has to be left alone before texts are compared, in ms. */
const PAUSE_MS = 400;

/** Offers to treat two texts of the dossier as one, to users who may do so, until one accepts or declines it here. */
export function MergeDuplicateTextsOffer() {
  const dossier = useSignal(useWorkspace().dossier);
  return dossier?.session && <Offer key={dossier.id} localState={dossier.session.localState} />;
}

function Offer({ localState }: { readonly localState: LocalState }) {
  const workspace = useWorkspace();
  const isAllowed = useDossier().refusalToSay("edition") === null;
  const { texts } = useLedger();
  const apart = useSignal(localState.separateTwins);
  const found = useDuplicates(texts);
  const offered = isAllowed && found.find(({ id }) => !apart.includes(id));
  if (!offered) return null;
  const { id, one, other } = offered;
  const [title, title2] = [one, other].map(({ document }) => document.title) as [string, string];
  const files = { one: one.revision.body.source.name, other: other.revision.body.source.name };
  return (
    <section className={styles.sameText} aria-label={message("twins.label")}>
      <p>{message("twins.what", { same: String(title === title2), title, title2, ...files })}</p>
      <div className={styles.buttons}>
        <Button onPress={() => (localState.separateTwins.value = [...apart, id])}>{message("twins.apart")}</Button>
        <Button
          look="primary"
          onPress={() =>
            void workspace.commit(
              declareRevisionsSameTextAct(workspace.ledger!, workspace.me, one.revision.id, other.revision.id),
            )
          }
        >
          {message("twins.unite")}
        </Button>
      </div>
    </section>
  );
}

/** Returns texts that look like one, found a moment after the texts have changed. */
function useDuplicates(texts: readonly TextEntry[]): readonly DuplicateTextPair[] {
  const [found, setFound] = useState<{
    readonly in: readonly TextEntry[];
    readonly twins: readonly DuplicateTextPair[];
  }>();
  useEffect(() => {
    if (texts.length < 2) return;
    const timer = setTimeout(() => setFound({ in: texts, twins: findDuplicateTextPairs(texts) }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [texts]);
  return found?.in === texts ? found.twins : [];
}
