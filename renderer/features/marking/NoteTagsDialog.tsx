import { useState, type SubmitEvent } from "react";
import { joinTags, listDossierTags, splitTags } from "#shared/acts/input/noteTags.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TagsField } from "#renderer/parts/domain/TagsField.tsx";
import { TAGS_DIALOG } from "./tagsDialog.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** The tags of the user's own note: typed with commas between them, or chosen from the dossier's tags. */
export function NoteTagsDialog() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.viewState.dialog) === TAGS_DIALOG;
  const id = useSignal(workspace.viewState.thread);
  const thread = isOpen && id ? workspace.ledger?.get(threadProjection, id) : undefined;
  return thread ? <TagsOf key={thread.id} thread={thread} /> : null;
}

function TagsOf({ thread }: { readonly thread: Thread }) {
  const workspace = useWorkspace();
  const [typed, setTyped] = useState(joinTags(thread.annotation.tags));
  const close = () => {
    workspace.viewState.dialog.value = null;
    workspace.focusText();
  };
  const tags = splitTags(typed);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    close();
    if (joinTags(tags) !== joinTags(thread.annotation.tags))
      void workspace.commit(editAnnotationAct(workspace.ledger!, workspace.me, thread.id, { tags }));
  };
  return (
    <Dialog title={message("tags.title")} onClose={close}>
      <form onSubmit={save}>
        <TagsField value={typed} onChange={setTyped} known={listDossierTags(workspace.ledger!)} />
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("dialog.cancel")}</Button>
          <Button type="submit" look="primary">
            {message("form.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
