import type { KeyboardEvent } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { findingRuleSourceOf, explainFinding } from "#shared/watch/explainFinding.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { dismissWatchFindings, goToWatchFinding } from "#renderer/workspace/actions/watchFindings.ts";
import { useWorkspace, useShortcutLookup } from "#renderer/workspace/context.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { DraftingWatchFindings } from "#renderer/workspace/textModel/draftingWatchSettings.ts";
import { draftingWatchCommands } from "./draftingWatchCommands.ts";
import { DismissedFindingList } from "./DismissedFindingList.tsx";
import { WatchFindingTitle } from "./WatchFindingTitle.tsx";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./watch.module.css";

interface FindingsProps {
  readonly text: OpenedText;
  /** Null while they are being searched for. */
  readonly found: DraftingWatchFindings | null;
}

/** The findings in the order of the text; Enter goes to one, Delete dismisses it for the team. */
export function WatchFindingList({ text, found }: FindingsProps) {
  const workspace = useWorkspace();
  if (!found) return <p role="status">{message("watch.looking")}</p>;
  const { findings, dismissed } = found;
  const mayDismiss = workspace.refusalToSay("dismissal") === null;
  const go = (index: number) => {
    workspace.viewState.dialog.value = null;
    goToWatchFinding(workspace, findings[index]!);
  };
  const dismiss = (index: number) => void dismissWatchFindings(workspace, [findings[index]!]);
  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as HTMLElement).closest("[data-key]")?.getAttribute("data-key");
    if (!key || !mayDismiss || event.key !== "Delete") return;
    event.preventDefault();
    dismiss(Number(key));
  };
  return (
    <div className={styles.findings} onKeyDown={onKeyDown}>
      <p className={styles.head} role="status">
        {message("watch.found", { count: findings.length })}
      </p>
      {findings.length > 0 && (
        <>
          <ListBox
            className={listsStyles.list}
            aria-label={message("watch.findings")}
            items={findings.map((finding, id) => ({ id, finding }))}
            onAction={(key) => go(Number(key))}
          >
            {({ id, finding }) => (
              <ListBoxItem id={id} textValue={message(`watch.${finding.rule}`)}>
                <Item text={text} finding={finding} onDismiss={mayDismiss ? () => dismiss(id) : null} />
              </ListBoxItem>
            )}
          </ListBox>
          <Hint />
        </>
      )}
      {dismissed.length > 0 && <DismissedFindingList text={text} dismissed={dismissed} mayRestore={mayDismiss} />}
    </div>
  );
}

interface ItemProps {
  readonly text: OpenedText;
  readonly finding: WatchFinding;
  /** Null if the user may not dismiss it. */
  readonly onDismiss: (() => void) | null;
}

function Item({ text: { draft }, finding, onDismiss }: ItemProps) {
  const { address } = draft.provisions[finding.provision]!;
  const rule = message(`watch.${finding.rule}`);
  return (
    <>
      <span slot="label">
        <WatchFindingTitle draft={draft} finding={finding} />
      </span>
      <span slot="description" title={message("watch.source", { source: findingRuleSourceOf(finding) })}>
        {explainFinding(draft, finding)}
      </span>
      {onDismiss && (
        // For the pointer; the key is Delete.
        <span
          className={styles.dismiss}
          aria-hidden="true"
          title={message("watch.dismiss.of", { address, rule })}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            onDismiss();
          }}
        >
          <span className={partsStyles.cross} />
        </span>
      )}
    </>
  );
}

/** The shortcuts for going on in the text. */
function Hint() {
  const keysOf = useShortcutLookup();
  const key = (id: string) => {
    const [chord] = keysOf(draftingWatchCommands.find((each) => each.id === id)!);
    return chord ? formatChord(chord) : "–";
  };
  const keys = {
    next: key("watch.next"),
    previous: key("watch.previous"),
    note: key("watch.note"),
    dismiss: key("watch.dismiss"),
  };
  return <p className={partsStyles.hint}>{message("watch.keys", keys)}</p>;
}
