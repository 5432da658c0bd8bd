import { useEffect, useRef, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import type { GuideSection, GuideSectionId } from "#shared/host/guideContent.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { GuideSections } from "#renderer/parts/domain/GuideSections.tsx";
import { searchGuide } from "./searchGuide.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./help.module.css";

export interface HelpProps {
  /** The guide in the language of the window. */
  readonly guide: readonly GuideSection[];
  readonly close: () => void;
  /** The section to begin at. Another dialog may have led to it, which stays open beneath. */
  readonly section?: GuideSectionId;
}

/** The guide, in a dialog over the window: a search field, the headings found, and the text. */
export function HelpDialog({ guide, close, section }: HelpProps) {
  const { viewState } = useWorkspace();
  const [words, setWords] = useState("");
  const text = useRef<HTMLElement>(null);
  const found = searchGuide(guide, words);
  const go = (id: unknown) => goToHeading(text.current, String(id));
  useEffect(() => {
    if (section) goToHeading(text.current, section);
  }, [section]);
  return (
    <Dialog wide title={message("help.title")} onClose={close}>
      <div className={styles.help}>
        <div className={styles.contents}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (found[0]) go(found[0].id);
            }}
          >
            <TextInputField autoFocus={!section} label={message("help.search")} value={words} onChange={setWords} />
          </form>
          <ListBox
            className={listsStyles.list}
            aria-label={message("help.contents")}
            items={found.filter(({ level }) => level > 1)}
            onAction={go}
            renderEmptyState={() => <p className={partsStyles.hint}>{message("help.none")}</p>}
          >
            {({ id, heading, level, isUntranslated }) => (
              <ListBoxItem id={id} textValue={heading} data-level={level} {...(isUntranslated && { lang: "en" })}>
                {heading}
              </ListBoxItem>
            )}
          </ListBox>
        </div>
        <article className={styles.guide} tabIndex={0} aria-label={message("help.text")} ref={text}>
          <GuideSections sections={guide} go={go} />
        </article>
      </div>
      <div className={partsStyles.actions}>
        {!section && (
          <Button className={partsStyles.first} onPress={() => (viewState.dialog.value = "keys")}>
            {message("command.keys")}
          </Button>
        )}
        <Button look="primary" onPress={close}>
          {message("help.close")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Scrolls to the heading of a section, and focuses it. */
function goToHeading(text: HTMLElement | null, id: string): void {
  const heading = text?.querySelector<HTMLElement>(`#${CSS.escape(`guide-${id}`)}`);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}
