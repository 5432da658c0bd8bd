import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SignedNotesHint } from "#renderer/frame/SignedNotesHint.tsx";
import * as styles from "../margin.module.css";

/** Asks for the user's name at the first note, and at every note until there is one. It may stay empty. */
export function OwnNameField({ name, setName }: { readonly name: string; readonly setName: (name: string) => void }) {
  if (!useIsUnnamed()) return null;
  return (
    <TextInputField label={message("name.label")} hint={message("name.note-hint")} value={name} onChange={setName} />
  );
}

/** Says, as long as the user's name is asked for, what a signed note proves, and offers a passphrase. */
export function OwnNameNotice() {
  const { viewState, lock } = useWorkspace();
  const isBare = useSignal(lock.state) === "none";
  if (!useIsUnnamed()) return null;
  return (
    <>
      <SignedNotesHint />
      {isBare && (
        <Button look="quiet" className={styles.protect} onPress={() => (viewState.dialog.value = "passphrase")}>
          {message("passphrase.offer")}
        </Button>
      )}
    </>
  );
}

function useIsUnnamed(): boolean {
  const { me } = useWorkspace();
  const ledger = useLedger();
  return me !== null && !ledger.member(me.member)?.name;
}
