import { CheckboxGroup, Label } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { WATCH_RULES, type WatchRuleId } from "#shared/watch/watchRules.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import * as styles from "./watch.module.css";

interface RulesProps {
  readonly on: readonly WatchRuleId[];
  readonly findings: readonly WatchFinding[];
  readonly onChange: (on: readonly WatchRuleId[]) => void;
}

/** Every rule by its name, with the number of its findings. */
export function WatchRulePicker({ on, findings, onChange }: RulesProps) {
  const isAll = on.length === WATCH_RULES.length;
  return (
    <CheckboxGroup value={[...on]} onChange={(ids) => onChange(ids as WatchRuleId[])}>
      <div className={styles.head}>
        <Label>{message("watch.rules")}</Label>
        <Button look="quiet" onPress={() => onChange(isAll ? [] : WATCH_RULES.map(({ id }) => id))}>
          {message(isAll ? "watch.none" : "watch.all")}
        </Button>
      </div>
      <div className={styles.grid}>
        {WATCH_RULES.map(({ id }, i) => (
          <CheckboxField key={id} value={id} autoFocus={i === 0}>
            <span className={styles.name}>{message(`watch.${id}`)}</span>
            {on.includes(id) && <Count of={findings.filter(({ rule }) => rule === id).length} />}
          </CheckboxField>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function Count({ of }: { readonly of: number }) {
  return (
    <span className={styles.count}>
      {" "}
      <span aria-hidden="true">{of}</span>
      <span className={styles.unseen}>{message("watch.count", { count: of })}</span>
    </span>
  );
}
