import { useState, type SubmitEvent } from "react";
import { ToggleButton } from "react-aria-components";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { joinTags, splitTags, TAGS_DIALOG, listDossierTags } from "./noteTags.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./marking.module.css";

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
  const toggle = (tag: string) =>
    setTyped(joinTags(tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag]));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    close();
    if (joinTags(tags) !== joinTags(thread.annotation.tags))
      void workspace.commit(editAnnotationAct(workspace.ledger!, workspace.me, thread.id, { tags }));
  };
  return (
    <Dialog title={message("tags.title")} onClose={close}>
      <form onSubmit={save}>
        <TextInputField
          autoFocus
          label={message("tags.label")}
          hint={message("tags.hint")}
          value={typed}
          onChange={setTyped}
        />
        <div className={styles.knownTags} role="group" aria-label={message("tags.known")}>
          {listDossierTags(workspace.ledger!).map((tag) => (
            <ToggleButton
              key={tag}
              className={chipsStyles.chip}
              isSelected={tags.includes(tag)}
              onChange={() => toggle(tag)}
            >
              {tag}
            </ToggleButton>
          ))}
        </div>
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
