import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { describeProvisionChange } from "#shared/ledger/queries/describeConcordance.ts";
import type { DeltaLine } from "#shared/ledger/queries/deltaLines.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { toneOfNote } from "#renderer/workspace/labels/noteTone.ts";
import { rightName } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as styles from "./delta.module.css";

/** Lines under a heading of their own. */
export interface DeltaLineGroup {
  readonly title: MessageCode;
  readonly lines: readonly DeltaLine[];
}

interface ListProps {
  readonly label: string;
  readonly groups: readonly DeltaLineGroup[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onAction: (id: string) => void;
  /** How many are drawn. */
  readonly most: number;
  readonly onMore: () => void;
}

/** The lines to review: arrows select, digits rate, Enter goes to the text. */
export function DeltaList({ label, groups, selected, onSelect, onAction, most, onMore }: ListProps) {
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <div className={styles.deltaList}>
      <ListBox
        className={`${listsStyles.list} ${listsStyles.noteList}`}
        aria-label={label}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys as Set<string>;
          if (key !== undefined) onSelect(key);
        }}
        onAction={(key) => onAction(String(key))}
      >
        {firstOf(groups, most)
          .filter(({ lines }) => lines.length > 0)
          .map(({ title, lines }) => (
            <ListBoxSection key={title}>
              <Header>{message(title)}</Header>
              {lines.map((line) => (
                <Row key={line.id} line={line} />
              ))}
            </ListBoxSection>
          ))}
      </ListBox>
      {count > most && (
        <Button look="quiet" onPress={onMore}>
          {message("delta.more", { count: count - most })}
        </Button>
      )}
    </div>
  );
}

/** Returns the first lines of some groups. */
function firstOf(groups: readonly DeltaLineGroup[], most: number): readonly DeltaLineGroup[] {
  const before = groups.map((_, i) => groups.slice(0, i).reduce((sum, { lines }) => sum + lines.length, 0));
  return groups.map((group, i) => ({ ...group, lines: group.lines.slice(0, Math.max(0, most - before[i]!)) }));
}

function Row({ line }: { readonly line: DeltaLine }) {
  const { id, address, right, severity, said, proposed, changed, notes } = line;
  const words = said.map(({ body }) => message(`delta.${body.delta}`)).join(" · ");
  const what = changed.unmatched.length > 0 ? describeProvisionChange(changed) : "";
  const tone = notes.length > 0 ? toneOfNote({ kind: "risk", severity }) : "bare";
  const about = right ? rightName(right) : "";
  return (
    <ListBoxItem id={id} textValue={[address, about, words].filter(Boolean).join(" ")} data-tone={tone}>
      <span slot="label">
        <b dir="ltr">{address}</b> <span>{about}</span>
      </span>
      <span className={styles.verdict} data-said={said.length > 0 || undefined}>
        {words || (proposed ? suggestedDeltaLabel(proposed) : "–")}
      </span>
      {(what || severity.state !== "not-assessed") && (
        <span slot="description">{[what, gradeWords(line)].filter(Boolean).join(" · ")}</span>
      )}
    </ListBoxItem>
  );
}

/** Returns "suggested: Worse", or that only people can decide. */
export function suggestedDeltaLabel({ delta }: NonNullable<DeltaLine["proposed"]>): string {
  return delta === null ? message("delta.unrated") : message("delta.proposed", { delta: message(`delta.${delta}`) });
}

function gradeWords({ severity }: DeltaLine): string {
  if (severity.state === "not-assessed") return "";
  if (severity.state === "hidden") return message("severity.blind");
  const code = `severity.${(["low", "medium", "high", "critical"] as const)[severity.grade - 1]!}` as const;
  return message(severity.state === "provisional" ? `${code}.provisional` : code);
}
