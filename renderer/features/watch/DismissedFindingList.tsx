import { useState } from "react";
import { message } from "#shared/messages/messages.ts";
import type { DismissalStatement } from "#shared/ledger/entries/dismissalStatement.ts";
import type { FindingWithDismissal } from "#shared/watch/separateDismissedFindings.ts";
import { restoreWatchFindings } from "#renderer/workspace/actions/watchFindings.ts";
import { useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { formatTimeOmittingToday, memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { WatchFindingTitle } from "./WatchFindingTitle.tsx";
import * as styles from "./watch.module.css";

interface DismissedProps {
  readonly text: OpenedText;
  readonly dismissed: readonly FindingWithDismissal<DismissalStatement>[];
  readonly mayRestore: boolean;
}

/** What the team dismissed in this text, by whom, and a way to show it again. Shown on request. */
export function DismissedFindingList({ text: { draft }, dismissed, mayRestore }: DismissedProps) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <CheckboxField isSelected={isOpen} onChange={setOpen}>
        {message("watch.dismissed.show", { count: dismissed.length })}
      </CheckboxField>
      {isOpen && (
        <ul className={styles.dismissed}>
          {dismissed.map(({ finding, dismissal }, i) => {
            const { address } = draft.provisions[finding.provision]!;
            const rule = message(`watch.${finding.rule}`);
            const who = memberNameOf(ledger, dismissal.member);
            return (
              <li key={i}>
                <p>
                  <WatchFindingTitle draft={draft} finding={finding} />
                  <small>{message("watch.dismissed.by", { who, when: formatTimeOmittingToday(dismissal.at) })}</small>
                </p>
                {mayRestore && (
                  <Button
                    look="quiet"
                    aria-label={message("watch.restore.of", { address, rule })}
                    onPress={() => void restoreWatchFindings(workspace, [finding])}
                  >
                    {message("watch.restore")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
