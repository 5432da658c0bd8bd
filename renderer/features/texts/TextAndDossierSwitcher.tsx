import { useId, useState, type ReactNode } from "react";
import { useFilter } from "react-aria-components";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { useDossierList } from "#renderer/workspace/queries/dossierList.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { SearchDialog, type SearchLineProps } from "#renderer/parts/controls/SearchDialog.tsx";
import { filterLines, listDossierLines, listTextLines, type SwitcherLine, type TextLine } from "./switcherLines.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./texts.module.css";

export const SWITCHER_DIALOG = "texts";

/** The texts of the open dossier and the other dossiers of this machine, in one list that is filtered by typing. */
export function TextAndDossierSwitcher() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  const isOpen = useSignal(workspace.viewState.dialog) === SWITCHER_DIALOG;
  return isOpen && dossier ? <OpenDialog close={() => (workspace.viewState.dialog.value = null)} /> : null;
}

function OpenDialog({ close }: { readonly close: () => void }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const [held] = useDossierList();
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  const all = listTextLines(ledger, useSignal(dossier.notes)?.text.id ?? "");
  const texts = filterLines(all, typed, contains);
  const dossiers = filterLines(listDossierLines(held, dossier.id), typed, contains);
  const lines = [...texts, ...dossiers];
  const choose = (line: SwitcherLine) => {
    close();
    if (line.kind === "dossier") {
      if (!workspace.showUnsavedForm()) void workspace.reopen(line.id).then(() => workspace.focusText());
      return;
    }
    const draft = findDraftById(ledger, line.id);
    if (!draft) return;
    dossier.show(draft);
    workspace.focusText();
  };
  return (
    <SearchDialog
      label={message("texts.title")}
      placeholder={message("texts.search")}
      typed={typed}
      onType={setTyped}
      lines={lines}
      first={all.findIndex(({ isOpen }) => isOpen)}
      onChoose={choose}
      onClose={close}
      hint={
        <p className={partsStyles.hint}>
          {lines.length === 0 ? message("texts.none") : message("texts.hint")}{" "}
          <LearnMoreButton section="the-next-draft" />
        </p>
      }
    >
      {(propsOf) => (
        <>
          {groupByDocument(texts).map((group) => (
            <Group key={group[0]!.choice.document} name={<DocumentName of={group[0]!} />}>
              {group.map((line) => (
                <Line key={line.id} of={line} props={propsOf(lines.indexOf(line))} />
              ))}
            </Group>
          ))}
          {dossiers.length > 0 && (
            <Group name={message("texts.others")}>
              {dossiers.map((line) => (
                <Line key={line.id} of={line} props={propsOf(lines.indexOf(line))} />
              ))}
            </Group>
          )}
        </>
      )}
    </SearchDialog>
  );
}

function groupByDocument(texts: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const documents = [...new Set(texts.map(({ choice }) => choice.document))];
  return documents.map((id) => texts.filter(({ choice }) => choice.document === id));
}

function DocumentName({ of: { choice } }: { readonly of: TextLine }) {
  return (
    <>
      <span dir="auto">{choice.title}</span> <small>{message(`document.${choice.kind}`)}</small>
    </>
  );
}

function Group({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section role="group" className={styles.group} aria-labelledby={id}>
      <header id={id} role="presentation">
        {name}
      </header>
      {children}
    </section>
  );
}

function Line({ of, props }: { readonly of: SwitcherLine; readonly props: SearchLineProps }) {
  const { name, description } = of;
  return (
    <div {...props}>
      <span slot="label" dir="auto">
        {name}
      </span>
      {of.kind === "text" && (
        <span className={styles.marks}>
          {of.choice.isNewest && <span className={styles.mark}>{message("texts.newest")}</span>}
          {of.isOpen && <span className={`${styles.mark} ${styles.open}`}>{message("texts.open")}</span>}
        </span>
      )}
      {description && <span slot="description">{description}</span>}
    </div>
  );
}
