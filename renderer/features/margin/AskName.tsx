import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import * as styles from "./margin.module.css";

/** At the first note a name is asked for; until there is one, at every note. */
export function AskName({ name, setName }: { readonly name: string; readonly setName: (name: string) => void }) {
  const { me, place, lock } = useDesk();
  const isBare = useSignal(lock.state) === "none";
  const known = useLedger().member(me?.member ?? "")?.name;
  if (!me || known) return null;
  return (
    <>
      <Field label={message("name.label")} hint={message("name.hint")} value={name} onChange={setName} />
      {isBare && (
        <Button look="quiet" className={styles.protect} onPress={() => (place.dialog.value = "passphrase")}>
          {message("passphrase.offer")}
        </Button>
      )}
    </>
  );
}
