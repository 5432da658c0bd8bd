import { ListBox, ListBoxItem } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { findingRuleSourceOf, explainFinding } from "#shared/watch/explainFinding.ts";
import { findingWordsOf, type WatchFinding } from "#shared/watch/finding.ts";
import { goToWatchFinding } from "#renderer/workspace/actions/watchFindings.ts";
import { useWorkspace, useShortcutLookup } from "#renderer/workspace/context.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { draftingWatchCommands } from "./commands.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./watch.module.css";

interface FindingsProps {
  readonly text: OpenedText;
  /** Null while they are being searched for. */
  readonly findings: readonly WatchFinding[] | null;
}

/** The findings in the order of the text; Enter goes to one. */
export function FindingList({ text, findings }: FindingsProps) {
  const workspace = useWorkspace();
  const go = (index: number) => {
    workspace.viewState.dialog.value = null;
    goToWatchFinding(workspace, findings![index]!);
  };
  if (!findings) return <p role="status">{message("watch.looking")}</p>;
  return (
    <div className={styles.findings}>
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
                <Item text={text} finding={finding} />
              </ListBoxItem>
            )}
          </ListBox>
          <Hint />
        </>
      )}
    </div>
  );
}

function Item({ text: { draft }, finding }: { readonly text: OpenedText; readonly finding: WatchFinding }) {
  const words = findingWordsOf(draft, finding);
  return (
    <>
      <span slot="label">
        <b>
          <bdi dir="ltr">{draft.provisions[finding.provision]!.address}</bdi>
        </b>{" "}
        {message(`watch.${finding.rule}`)}
        {words && (
          <q lang={draft.language} dir="auto">
            {words}
          </q>
        )}
      </span>
      <span slot="description" title={message("watch.source", { source: findingRuleSourceOf(finding) })}>
        {explainFinding(draft, finding)}
      </span>
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
  return (
    <p className={partsStyles.hint}>
      {message("watch.keys", { next: key("watch.next"), previous: key("watch.previous"), note: key("watch.note") })}
    </p>
  );
}
