import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SignedNotesHint } from "#renderer/frame/SignedNotesHint.tsx";
import * as styles from "../margin.module.css";

/** Asks for the user's name at the first note, and at every note until there is one. */
export function OwnNameField({ name, setName }: { readonly name: string; readonly setName: (name: string) => void }) {
  const { me, viewState, lock } = useWorkspace();
  const isBare = useSignal(lock.state) === "none";
  const known = useLedger().member(me?.member ?? "")?.name;
  if (!me || known) return null;
  return (
    <>
      <TextInputField label={message("name.label")} hint={message("name.hint")} value={name} onChange={setName} />
      <SignedNotesHint />
      {isBare && (
        <Button look="quiet" className={styles.protect} onPress={() => (viewState.dialog.value = "passphrase")}>
          {message("passphrase.offer")}
        </Button>
      )}
    </>
  );
}
