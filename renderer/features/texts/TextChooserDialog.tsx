import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { listTextChoices, type TextChoice } from "#renderer/workspace/textModel/textChoices.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./texts.module.css";

export const TEXT_CHOOSER_DIALOG = "texts";

/** The texts of the dossier by their documents: arrows select, Enter opens. */
export function TextChooserDialog() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  const isOpen = useSignal(workspace.viewState.dialog) === TEXT_CHOOSER_DIALOG;
  return isOpen && dossier ? <OpenDialog close={() => (workspace.viewState.dialog.value = null)} /> : null;
}

function OpenDialog({ close }: { readonly close: () => void }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const open = useSignal(dossier.notes)?.text.id ?? "";
  const choices = listTextChoices(ledger);
  const isListed = choices.some(({ id }) => id === open);
  const groups = grouped(choices);
  const show = (id: unknown) => {
    const draft = findDraftById(ledger, String(id));
    close();
    if (!draft) return;
    dossier.show(draft);
    workspace.focusText();
  };
  return (
    <Dialog title={message("texts.title")} onClose={close}>
      <p className={partsStyles.hint}>
        {message("texts.hint")} <LearnMoreButton section="the-next-draft" />
      </p>
      <ListBox
        className={`${listsStyles.list} ${styles.texts}`}
        aria-label={message("texts.title")}
        autoFocus={isListed ? false : "first"}
        onAction={show}
      >
        {groups.map(({ document, title, kind, choices }) => (
          <ListBoxSection key={document} id={document}>
            <Header>
              <span dir="auto">{title}</span> <small>{message(`document.${kind}`)}</small>
            </Header>
            {choices.map(({ id, name, description, isNewest }) => (
              <ListBoxItem key={id} id={id} textValue={`${name} ${title}`} ref={id === open ? focus : null}>
                <span slot="label" dir="auto">
                  {name}
                </span>
                <span className={styles.marks}>
                  {isNewest && <span className={styles.mark}>{message("texts.newest")}</span>}
                  {id === open && <span className={`${styles.mark} ${styles.open}`}>{message("texts.open")}</span>}
                </span>
                {description && <span slot="description">{description}</span>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Dialog>
  );
}

/** The list begins at the open text. */
function focus(item: Element | null): void {
  if (item instanceof HTMLElement) item.focus();
}

type Group = Pick<TextChoice, "document" | "title" | "kind"> & { readonly choices: readonly TextChoice[] };

/** Groups the texts by document, in the order of the documents; within each, the newest first. */
function grouped(choices: readonly TextChoice[]): readonly Group[] {
  const ids = [...new Set(choices.map(({ document }) => document))];
  return ids.map((id) => {
    const own = choices.filter(({ document }) => document === id);
    const [{ document, title, kind }] = own as [TextChoice];
    return { document, title, kind, choices: [...own].reverse() };
  });
}
