import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { formatAgreedSeverity, listRatingSigns } from "#renderer/workspace/labels/ratingSigns.ts";
import { isUnassessedSeverity, toneOfThread, toneOfGrade } from "#renderer/workspace/labels/noteColourTone.ts";
import { noteBadgeLabelOf } from "#renderer/workspace/labels/entryLabels.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { GradesWithTooltip } from "#renderer/parts/domain/GradeSigns.tsx";
import * as styles from "../margin.module.css";

/** The header of a card: the note's label, everybody's severity if several have rated it, and the agreed one. */
export function SeverityBadges({ thread }: { readonly thread: Thread }) {
  const { agreed, ratings } = thread;
  return (
    <span className={styles.levels}>
      <NoteLabelBadge tone={toneOfThread(thread)} provisional={isUnassessedSeverity(thread)}>
        {noteBadgeLabelOf(thread)}
      </NoteLabelBadge>
      {ratings.length > 1 && <SideBySide thread={thread} />}
      {agreed && (
        <NoteLabelBadge tone={agreed.grade === null ? "bare" : toneOfGrade(agreed.grade)}>
          {agreed.grade === null
            ? message("agreed.conflict", { levels: formatAgreedSeverity(agreed) })
            : message("agreed.level", { level: formatAgreedSeverity(agreed) })}
        </NoteLabelBadge>
      )}
    </span>
  );
}

function SideBySide({ thread }: { readonly thread: Thread }) {
  const signs = listRatingSigns(useLedger(), thread);
  const each = signs.map(({ words }) => words).join(message("list.semicolon"));
  return <GradesWithTooltip signs={signs} label={message("card.ratings", { count: signs.length, each })} />;
}
