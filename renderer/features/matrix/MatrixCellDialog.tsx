import { ListBox, ListBoxItem } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import type { MatrixCellItem } from "./render/renderedMatrix.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./matrix.module.css";

/** How many items are listed at most; nobody reads more. */
const MOST = 200;

/** The contents of a cell: arrows select, Enter goes to the place. */
export function MatrixCellDialog(props: {
  readonly title: string;
  readonly items: readonly MatrixCellItem[];
  readonly onClose: () => void;
}) {
  const { title, items, onClose } = props;
  const go = (id: unknown) => {
    onClose();
    items.find((each) => each.id === id)?.go();
  };
  return (
    <Dialog wide title={title} onClose={onClose}>
      <p className={partsStyles.hint}>{message("matrix.contents.what")}</p>
      <ListBox
        className={`${listsStyles.list} ${styles.cellList}`}
        aria-label={title}
        autoFocus="first"
        items={items.slice(0, MOST)}
        onAction={go}
      >
        {({ id, title: name, about }) => (
          <ListBoxItem id={id} textValue={name}>
            <span slot="label" dir="auto">
              {name}
            </span>
            <span slot="description">{about}</span>
          </ListBoxItem>
        )}
      </ListBox>
      {items.length > MOST && (
        <p className={partsStyles.hint}>{message("matrix.more", { count: items.length - MOST })}</p>
      )}
      <div className={partsStyles.actions}>
        <Button onPress={onClose}>{message("matrix.close")}</Button>
      </div>
    </Dialog>
  );
}
