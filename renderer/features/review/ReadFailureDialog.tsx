import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { UnreadableFile as FailedFile } from "#renderer/workspace/incoming/incomingState.ts";
import { useCommands } from "#renderer/frame/feature.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** Says why a file could not be read, and what the user can do. */
export function ReadFailureDialog({ failed: { name, file, refusal } }: { readonly failed: FailedFile }) {
  const workspace = useWorkspace();
  const commands = useCommands();
  const close = () => workspace.incoming.dismiss();
  const run = (id: string) => () => {
    close();
    commands.find((each) => each.id === id)?.run(workspace, true);
  };
  return (
    <Dialog title={message("review.failed", { name })} onClose={close}>
      <p>{explainRefusal(refusal)}</p>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("review.close")}</Button>
        {refusal.code === "reading.picture-language" && (
          <Button onPress={() => void workspace.incoming.documents.chooseLanguageData(file)}>
            {message("review.language-data")}
          </Button>
        )}
        <Button onPress={run("review.paste")}>{message("review.paste")}</Button>
        <Button look="primary" autoFocus onPress={run("files.open")}>
          {message("review.another")}
        </Button>
      </div>
    </Dialog>
  );
}
