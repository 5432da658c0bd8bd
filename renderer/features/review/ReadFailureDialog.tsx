import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { UnreadableFile as FailedFile } from "#renderer/workspace/incoming/incomingState.ts";
import { useAllCommands } from "#renderer/frame/feature.ts";
import { RecognitionLanguageField } from "#renderer/parts/domain/RecognitionLanguageField.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** Refusals after which the user may name the language of a picture. */
const PICTURE_REFUSALS: ReadonlySet<string> = new Set(["reading.picture-unreadable", "reading.picture-language"]);
/** Refusals after which the user may choose a file with the data of a language. */
const NEEDS_DATA: ReadonlySet<string> = new Set(["reading.picture-language", "reading.recognition-data"]);

/** Says why a file could not be read, and what the user can do. */
export function ReadFailureDialog({ failed: { name, file, refusal } }: { readonly failed: FailedFile }) {
  const workspace = useWorkspace();
  const commands = useAllCommands();
  const close = () => workspace.incoming.dismiss();
  const run = (id: string) => () => {
    close();
    commands.find((each) => each.id === id)?.run(workspace, true);
  };
  return (
    <Dialog title={message("review.failed", { name })} onClose={close}>
      <p>{explainRefusal(refusal)}</p>
      {PICTURE_REFUSALS.has(refusal.code) && (
        <RecognitionLanguageField
          value={null}
          onChange={(language) => language && void workspace.incoming.documents.recogniseAs(file, language)}
        />
      )}
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("review.close")}</Button>
        {NEEDS_DATA.has(refusal.code) && (
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
