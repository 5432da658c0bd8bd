import { useState, type KeyboardEvent, type SubmitEvent } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { canFilterHideItems } from "#shared/ledger/filters/filter.ts";
import { parseFilterQuery, printFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { LocalState } from "#renderer/workspace/session/localState.ts";
import { deleteFilter, saveFilter, type SavedFilter } from "#renderer/workspace/session/savedFilters.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SAVED_FILTERS_DIALOG } from "./savedFilters.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./filter.module.css";

/** The filters saved on this machine: to choose one, to save the current one, to delete one. */
export function SavedFiltersDialog() {
  const { viewState, dossier } = useWorkspace();
  const isOpen = useSignal(viewState.dialog) === SAVED_FILTERS_DIALOG;
  const localState = useSignal(dossier)?.session?.localState;
  return isOpen && localState ? <Saved localState={localState} /> : null;
}

function Saved({ localState: { savedFilters } }: { readonly localState: LocalState }) {
  const workspace = useWorkspace();
  const { viewState } = workspace;
  const saved = useSignal(savedFilters);
  const filter = useSignal(viewState.filter);
  const [name, setName] = useState("");
  const isOn = canFilterHideItems(filter);
  const called = name.trim();
  const close = () => (viewState.dialog.value = null);
  const leave = () => {
    close();
    workspace.focusText();
  };
  const choose = (chosen: string) => {
    const line = saved.find((each) => each.name === chosen)?.line;
    if (line !== undefined) viewState.filter.value = parseFilterQuery(line).filter;
    leave();
  };
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    if (called === "") return;
    saveFilter(savedFilters, called, printFilterQuery(filter));
    leave();
  };
  return (
    <Dialog title={message("filter.saved")} onClose={close}>
      {saved.length === 0 ? (
        <p className={partsStyles.hint}>{message("filter.saved.none")}</p>
      ) : (
        <>
          <p className={partsStyles.hint}>{message("filter.saved.what")}</p>
          <List
            saved={saved}
            onChoose={choose}
            onDrop={(dropped) => deleteFilter(savedFilters, dropped)}
            focused={!isOn}
          />
        </>
      )}
      {isOn ? (
        <form className={styles.keepFilter} onSubmit={keep}>
          <TextInputField
            autoFocus
            label={message("filter.saved.name")}
            hint={saved.some((each) => each.name === called) ? message("filter.saved.taken") : printFilterQuery(filter)}
            maxLength={60}
            value={name}
            onChange={setName}
          />
          <div className={partsStyles.actions}>
            <Button onPress={close}>{message("dialog.cancel")}</Button>
            <Button type="submit" look="primary" isDisabled={called === ""}>
              {message("filter.saved.keep")}
            </Button>
          </div>
        </form>
      ) : (
        <div className={partsStyles.actions}>
          <Button onPress={close}>{message("compare.close")}</Button>
        </div>
      )}
    </Dialog>
  );
}

interface ListProps {
  readonly saved: readonly SavedFilter[];
  readonly focused: boolean;
  readonly onChoose: (name: string) => void;
  readonly onDrop: (name: string) => void;
}

function List({ saved, focused, onChoose, onDrop }: ListProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const name = (event.target as HTMLElement).closest("[data-key]")?.getAttribute("data-key");
    if (!name || (event.key !== "Delete" && event.key !== "Backspace")) return;
    event.preventDefault();
    onDrop(name);
  };
  return (
    <div onKeyDown={onKeyDown}>
      <ListBox
        className={`${listsStyles.list} ${styles.savedFilters}`}
        aria-label={message("filter.saved.list")}
        autoFocus={focused && "first"}
        items={saved.map((each) => ({ ...each, id: each.name }))}
        onAction={(name) => onChoose(String(name))}
      >
        {({ id, name, line }) => (
          <ListBoxItem id={id} textValue={name}>
            <span slot="label">{name}</span>
            <span slot="description">{line}</span>
            <span
              className={styles.drop}
              aria-hidden="true"
              title={message("filter.saved.drop", { name })}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={(event) => {
                event.stopPropagation();
                onDrop(name);
              }}
            >
              <span className={partsStyles.cross} />
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
