import type { Thread } from "#shared/ledger/entries/thread.ts";
import { message } from "#shared/messages/messages.ts";
import { useLedger } from "#renderer/desk/context.ts";
import { agreedNames, signsOf } from "#renderer/desk/words/grades.ts";
import { isProvisional, toneOf, toneOfGrade } from "#renderer/desk/words/tone.ts";
import { labelOf } from "#renderer/desk/words/wording.ts";
import { Badge } from "#renderer/parts/Badge.tsx";
import { Grades } from "#renderer/parts/Grades.tsx";
import * as styles from "./margin.module.css";

/** What a card is headed with: the note's label, everybody's level where several rated it, and what was agreed on. */
export function Levels({ thread }: { readonly thread: Thread }) {
  const { agreed, ratings } = thread;
  return (
    <span className={styles.levels}>
      <Badge tone={toneOf(thread)} provisional={isProvisional(thread)}>
        {labelOf(thread)}
      </Badge>
      {ratings.length > 1 && <SideBySide thread={thread} />}
      {agreed && (
        <Badge tone={agreed.grade === null ? "bare" : toneOfGrade(agreed.grade)}>
          {agreed.grade === null
            ? message("agreed.conflict", { levels: agreedNames(agreed) })
            : message("agreed.level", { level: agreedNames(agreed) })}
        </Badge>
      )}
    </span>
  );
}

function SideBySide({ thread }: { readonly thread: Thread }) {
  const signs = signsOf(useLedger(), thread);
  const each = signs.map(({ words }) => words).join(message("list.semicolon"));
  return <Grades signs={signs} label={message("card.ratings", { count: signs.length, each })} />;
}
