import { isPrintedAsHeading } from "#shared/draft/draft.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { message } from "#shared/messages/messages.ts";
import {
  addressesInLanguageVersion,
  describeLanguageDifference,
  labelOfLanguageDifference,
} from "#shared/revise/languages/describeLanguageDifference.ts";
import type { LanguageDifference } from "#shared/revise/languages/languageDifference.ts";
import type { LanguageRow } from "#shared/revise/languages/languageRows.ts";
import { goToNote } from "#renderer/workspace/actions/navigation.ts";
import type { LanguageSideName, LanguageSidesPosition } from "#renderer/workspace/comparison/languageSidesState.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { noteBadgeLabelOf, noteLabelOf } from "#renderer/workspace/labels/entryLabels.ts";
import { isUnassessedSeverity, toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import { CommandShortcut } from "#renderer/frame/CommandShortcut.tsx";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { LanguageRowText } from "./LanguageRowText.tsx";
import type { LanguageVersionPair, NotesOnLanguagePair } from "./languagePair.ts";
import { goToLanguageDifferenceCommand, annotateLanguageSideCommand } from "./languageSidesCommands.ts";
import * as styles from "../languages.module.css";

interface RowProps {
  readonly row: LanguageRow;
  readonly pair: LanguageVersionPair;
  readonly differences: readonly LanguageDifference[];
  readonly notes: NotesOnLanguagePair;
  /** The current position, if it is in this row. */
  readonly at: LanguageSidesPosition | null;
}

/** Provisions of both versions that belong together, with their differences and the notes on them. */
export function LanguageRowView({ row, pair, differences, notes, at: position }: RowProps) {
  const workspace = useWorkspace();
  const { languageSides } = workspace.viewState;
  const [from, to] = [pair.from.draft, pair.to.draft];
  const [draft, provision] = row.from.length > 0 ? [from, row.from[0]!] : [to, row.to[0]!];
  const come = (side: LanguageSideName) => {
    if ((position?.side === side && position.row === row.index) || !getSelection()?.isCollapsed) return;
    languageSides.position.value = { row: row.index, side };
  };
  const name = addressesInLanguageVersion(from, row.from) || addressesInLanguageVersion(to, row.to);
  return (
    <div
      className={styles.row}
      role="group"
      data-row={row.index}
      data-here={position !== null || undefined}
      data-differs={differences.length > 0 || undefined}
      data-headed={isPrintedAsHeading(draft.provisions[provision]!) || undefined}
      tabIndex={position || row.index === 0 ? 0 : -1}
      aria-label={message("languages.row", {
        name,
        differences: message("languages.differences", { count: differences.length }),
      })}
    >
      {(["from", "to"] as const).map((side) => (
        <div
          key={side}
          className={styles.side}
          data-language-side={side}
          data-chosen={position?.side === side || undefined}
          onClick={() => come(side)}
        >
          {row[side].length > 0 ? (
            <LanguageRowText
              draft={pair[side].draft}
              provisions={row[side]}
              ranges={differences.flatMap((each) => each[side].ranges)}
              words={notes.words[side]}
            />
          ) : (
            <p className={styles.lacks}>
              {message("languages.no-counterpart", { language: nameOfLanguageTag(pair[side].draft.language) })}
            </p>
          )}
        </div>
      ))}
      {differences.length > 0 && (
        <ul className={styles.differences}>
          {differences.map((each) => (
            <li key={each.kind}>
              <b>{labelOfLanguageDifference(each)}</b> {describeLanguageDifference(from, to, each)}
            </li>
          ))}
        </ul>
      )}
      <Notes threads={notes.ofRow.get(row.index) ?? []} />
      {position && row[position.side].length > 0 && (
        <div className={styles.actions}>
          {[annotateLanguageSideCommand, goToLanguageDifferenceCommand].map((each) => (
            <Button key={each.id} look="quiet" onPress={() => void each.run(workspace, true)}>
              {message(each.name)} <CommandShortcut of={each} />
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The notes of a row. Each opens the note in the text. */
function Notes({ threads }: { readonly threads: readonly Thread[] }) {
  const workspace = useWorkspace();
  if (threads.length === 0) return null;
  return (
    <div className={styles.notes}>
      {threads.map((thread) => (
        <button
          key={thread.id}
          type="button"
          className={styles.note}
          aria-label={message("languages.note", { note: noteLabelOf(thread) })}
          onClick={() => goToNote(workspace, thread)}
        >
          <NoteLabelBadge tone={toneOfThread(thread)} provisional={isUnassessedSeverity(thread)}>
            {noteBadgeLabelOf(thread)}
          </NoteLabelBadge>{" "}
          <span dir="auto">{thread.annotation.comment || thread.annotation.anchor.quote?.exact}</span>
        </button>
      ))}
    </div>
  );
}
