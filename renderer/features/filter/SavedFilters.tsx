import { useState, type KeyboardEvent, type SubmitEvent } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { isFiltering } from "#shared/ledger/filters/filter.ts";
import { parseQuery, printQuery } from "#shared/ledger/filters/parseQuery.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import type { Own } from "#renderer/desk/own/own.ts";
import { dropFilter, keepFilter, type SavedFilter } from "#renderer/desk/own/saved.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import { SAVED } from "./saved.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./filter.module.css";

/** The filters that one keeps on this machine: to choose one, to keep the one that is on, to let one go. */
export function SavedFilters() {
  const { place, dossier } = useDesk();
  const isOpen = useSignal(place.dialog) === SAVED;
  const own = useSignal(dossier)?.seat?.own;
  return isOpen && own ? <Saved own={own} /> : null;
}

function Saved({ own: { filters } }: { readonly own: Own }) {
  const desk = useDesk();
  const { place } = desk;
  const saved = useSignal(filters);
  const filter = useSignal(place.filter);
  const [name, setName] = useState("");
  const isOn = isFiltering(filter);
  const called = name.trim();
  const close = () => (place.dialog.value = null);
  const leave = () => {
    close();
    desk.toText();
  };
  const choose = (chosen: string) => {
    const line = saved.find((each) => each.name === chosen)?.line;
    if (line !== undefined) place.filter.value = parseQuery(line).filter;
    leave();
  };
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    if (called === "") return;
    keepFilter(filters, called, printQuery(filter));
    leave();
  };
  return (
    <Dialog title={message("filter.saved")} onClose={close}>
      {saved.length === 0 ? (
        <p className={partsStyles.hint}>{message("filter.saved.none")}</p>
      ) : (
        <>
          <p className={partsStyles.hint}>{message("filter.saved.what")}</p>
          <List saved={saved} onChoose={choose} onDrop={(dropped) => dropFilter(filters, dropped)} focused={!isOn} />
        </>
      )}
      {isOn && (
        <form className={styles.keepFilter} onSubmit={keep}>
          <Field
            autoFocus
            label={message("filter.saved.name")}
            hint={saved.some((each) => each.name === called) ? message("filter.saved.taken") : printQuery(filter)}
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
