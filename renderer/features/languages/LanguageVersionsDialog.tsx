import { useMemo } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { nameOfText, type TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { findLanguageVersionGaps } from "#shared/ledger/texts/languageVersions.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import {
  LANGUAGE_VERSIONS_DIALOG,
  languageNameOfText,
  openLanguageVersion,
  findOpenTextLanguageVersions,
  type OpenTextLanguageVersions,
} from "./languageVersions.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./languages.module.css";

/** The language versions of the open text, and the provisions that one has and another lacks. */
export function LanguageVersionsDialog() {
  const workspace = useWorkspace();
  const isOpen = useSignal(workspace.viewState.dialog) === LANGUAGE_VERSIONS_DIALOG;
  const here = isOpen ? findOpenTextLanguageVersions(workspace) : null;
  return here && <OpenDialog here={here} />;
}

function OpenDialog({ here: { text, others } }: { readonly here: OpenTextLanguageVersions }) {
  const workspace = useWorkspace();
  const close = () => (workspace.viewState.dialog.value = null);
  const versions = useMemo(() => [text, ...others], [text, others]);
  const lacking = useMemo(() => findLanguageVersionGaps(versions), [versions]);
  const go = (version: TextEntry, provision?: number) => {
    close();
    openLanguageVersion(workspace, version, provision);
  };
  return (
    <Dialog wide title={message("languages.title", { text: nameOfText(text) })} onClose={close}>
      <ListBox
        autoFocus="first"
        className={`${listsStyles.list} ${listsStyles.noteList}`}
        aria-label={message("languages.versions")}
        onAction={(key) => go(versions.find(({ revision }) => revision.id === key)!)}
      >
        {versions.map((each) => (
          <ListBoxItem key={each.revision.id} id={each.revision.id} textValue={languageNameOfText(each)}>
            <span slot="label">{languageNameOfText(each)}</span>
            {each === text && <span slot="description">{message("languages.open")}</span>}
          </ListBoxItem>
        ))}
      </ListBox>
      <h3>{message("languages.lacking", { count: lacking.length })}</h3>
      {lacking.length > 0 && (
        <ListBox
          className={`${listsStyles.list} ${listsStyles.noteList} ${styles.lacking}`}
          aria-label={message("languages.lacking", { count: lacking.length })}
          onAction={(key) => {
            const each = lacking[Number(key)];
            if (each) go(each.has, each.provision);
          }}
        >
          {lacking.map(({ has, lacks, provision }, i) => {
            const { address, heading, blocks } = has.revision.body.draft.provisions[provision]!;
            const { language, direction } = has.revision.body.draft;
            const words = heading || (blocks[0]?.text ?? "");
            return (
              <ListBoxItem key={i} id={String(i)} textValue={address}>
                <span slot="label">
                  <b dir="ltr">{address}</b>{" "}
                  {message("languages.has", { has: languageNameOfText(has), lacks: languageNameOfText(lacks) })}
                </span>
                <span slot="description" lang={language} dir={direction}>
                  {words.slice(0, 120)}
                </span>
              </ListBoxItem>
            );
          })}
        </ListBox>
      )}
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("compare.close")}</Button>
      </div>
    </Dialog>
  );
}
