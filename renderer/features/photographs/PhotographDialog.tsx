import { message } from "#shared/messages/messages.ts";
import { jpegBytesOf } from "#shared/records/kinds/photograph.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { formatTimeOmittingToday, memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { toFileName } from "#shared/base/fileName.ts";
import { listErasablePhotograph } from "#renderer/workspace/queries/erasables.ts";
import type { ShownPhotograph } from "#renderer/workspace/queries/shownPhotograph.ts";
import { deletePrivatePhotograph } from "#renderer/workspace/textModel/privatePhotographs.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./photographs.module.css";

interface PhotographDialogProps {
  readonly photograph: ShownPhotograph;
  readonly close: () => void;
}

/** A photograph enlarged, with what it shows, who added it, and what can be done with it. */
export function PhotographDialog({ photograph, close }: PhotographDialogProps) {
  const workspace = useWorkspace();
  const { picture, id, by, at } = photograph;
  const { jpeg, width, height, description, confidentiality } = picture;
  const erasable = by === null ? [] : listErasablePhotograph(workspace, id);
  const save = async () => {
    const file = { name: `${toFileName(description) || "photograph"}.jpg`, bytes: jpegBytesOf({ jpeg }) };
    const name = workspace.notifications.valueOrNotify(await workspace.host.files.save("photograph", file));
    if (name) workspace.notifications.notify("files.saved", { name });
  };
  const remove = () => {
    close();
    if (by !== null) return workspace.viewState.askErase(erasable);
    const store = workspace.dossier.value?.session?.localState.privatePhotographs;
    if (store) deletePrivatePhotograph(store, id);
    workspace.notifications.notify("photograph.removed");
  };
  const said =
    by === null
      ? message("photograph.mine")
      : [
          message("photograph.by", {
            who: memberNameOf(workspace.ledger!, by),
            when: formatTimeOmittingToday(at),
          }),
          message(`photograph.visibility.${confidentiality}`),
        ].join(" · ");
  return (
    <Dialog title={message("photograph.title")} onClose={close} wide>
      <figure className={styles.enlarged}>
        <img src={`data:image/jpeg;base64,${jpeg}`} width={width} height={height} alt={description} />
        <figcaption dir="auto">{description}</figcaption>
      </figure>
      <p className={partsStyles.hint} dir="auto">
        {said}
      </p>
      <div className={partsStyles.actions}>
        {(by === null || erasable.length > 0) && (
          <Button look="danger" onPress={remove}>
            {message("command.note.erase")}
          </Button>
        )}
        <Button onPress={() => void save()}>{message("photograph.save")}</Button>
        <Button autoFocus look="primary" onPress={close}>
          {message("photograph.close")}
        </Button>
      </div>
    </Dialog>
  );
}
