import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { describeProvisionChange } from "#shared/ledger/queries/describeConcordance.ts";
import type { RatableChange } from "#shared/ledger/queries/ratableChanges.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { toneOfNote } from "#renderer/workspace/labels/noteColourTone.ts";
import { rightName } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as styles from "./delta.module.css";

/** Lines under a heading of their own. */
export interface RatableChangeGroup {
  readonly title: MessageCode;
  readonly lines: readonly RatableChange[];
}

interface ListProps {
  readonly label: string;
  readonly groups: readonly RatableChangeGroup[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onAction: (id: string) => void;
  /** How many are drawn. */
  readonly most: number;
  readonly onMore: () => void;
}

/** The lines to review: arrows select, digits rate, Enter goes to the text. */
export function RatableChangeList({ label, groups, selected, onSelect, onAction, most, onMore }: ListProps) {
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
function firstOf(groups: readonly RatableChangeGroup[], most: number): readonly RatableChangeGroup[] {
  const before = groups.map((_, i) => groups.slice(0, i).reduce((sum, { lines }) => sum + lines.length, 0));
  return groups.map((group, i) => ({ ...group, lines: group.lines.slice(0, Math.max(0, most - before[i]!)) }));
}

function Row({ line }: { readonly line: RatableChange }) {
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
        {words || (proposed ? suggestedDeltaLabelOf(proposed) : "–")}
      </span>
      {(what || severity.state !== "not-assessed") && (
        <span slot="description">{[what, gradeWords(line)].filter(Boolean).join(" · ")}</span>
      )}
    </ListBoxItem>
  );
}

/** Returns "suggested: Worse", or that only people can decide. */
export function suggestedDeltaLabelOf({ delta }: NonNullable<RatableChange["proposed"]>): string {
  return delta === null ? message("delta.unrated") : message("delta.proposed", { delta: message(`delta.${delta}`) });
}

function gradeWords({ severity }: RatableChange): string {
  if (severity.state === "not-assessed") return "";
  if (severity.state === "hidden") return message("severity.blind");
  const code = `severity.${(["low", "medium", "high", "critical"] as const)[severity.grade - 1]!}` as const;
  return message(severity.state === "provisional" ? `${code}.provisional` : code);
}
