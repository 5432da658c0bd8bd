import { explain, message } from "#shared/messages/messages.ts";
import { useDesk } from "#renderer/desk/context.ts";
import type { Failed as FailedFile } from "#renderer/desk/incoming/state.ts";
import { useCommands } from "#renderer/frame/feature.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** Says why a file could not be read, and what else there is. */
export function Failed({ failed: { name, refusal } }: { readonly failed: FailedFile }) {
  const desk = useDesk();
  const commands = useCommands();
  const close = () => desk.incoming.dismiss();
  const run = (id: string) => () => {
    close();
    commands.find((each) => each.id === id)?.run(desk, true);
  };
  return (
    <Dialog title={message("review.failed", { name })} onClose={close}>
      <p>{explain(refusal)}</p>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("review.close")}</Button>
        <Button onPress={run("review.paste")}>{message("review.paste")}</Button>
        <Button look="primary" autoFocus onPress={run("files.open")}>
          {message("review.another")}
        </Button>
      </div>
    </Dialog>
  );
}
