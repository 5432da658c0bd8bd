import { memo, useMemo, useState } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer, type Key } from "react-aria-components";
import { listSelectableUnits, type SelectableUnit } from "#shared/publish/layouts/content/provisionSelection.ts";
import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { BriefingPlan } from "#renderer/workspace/session/briefingPlan.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./briefing.module.css";

interface ProvisionsProps {
  readonly draft: Draft;
  /** The eIds of the chosen units; null for the whole text. */
  readonly chosen: BriefingPlan["provisions"];
  readonly change: (changes: Partial<BriefingPlan>) => void;
}

/** A choice of the chapters and articles that the briefing is about. */
export const BriefingProvisionsPicker = memo(function Provisions({ draft, chosen, change }: ProvisionsProps) {
  const [isOpen, setOpen] = useState(false);
  const units = useMemo(() => listSelectableUnits(draft), [draft]);
  const all = units.filter(isPart);
  const isIn = new Set(chosen ?? all.map(({ eId }) => eId));
  const count = chosen === null ? -1 : all.filter(({ eId }) => isIn.has(eId)).length;
  if (units.length < 2) return null;
  return (
    <details data-provisions onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{message("briefing.provisions", { count, of: all.length })}</summary>
      {count === 0 && <p className={styles.over}>{message("briefing.provisions.none")}</p>}
      {isOpen && (
        <>
          <div className={styles.ordering}>
            <p className={partsStyles.hint}>
              {message("briefing.provisions.hint")} <LearnMoreButton section="write-the-briefing" />
            </p>
            {chosen && (
              <Button onPress={() => change({ provisions: null })}>{message("briefing.provisions.all")}</Button>
            )}
          </div>
          <UnitList draft={draft} units={units} isIn={isIn} choose={(provisions) => change({ provisions })} />
        </>
      )}
    </details>
  );
});

function isPart({ eId, parts }: SelectableUnit): boolean {
  return parts[0] === eId;
}

interface UnitListProps {
  readonly draft: Draft;
  readonly units: readonly SelectableUnit[];
  readonly isIn: ReadonlySet<string>;
  /** Called with null if everything is chosen. */
  readonly choose: (eIds: readonly string[] | null) => void;
}

/** The height of a row in px. Rows are drawn as they come into view. */
const ROW = 34;

function UnitList({ draft, units, isIn, choose }: UnitListProps) {
  const isWhole = ({ parts }: SelectableUnit) => parts.every((part) => isIn.has(part));
  const selected = units.filter(isWhole).map(({ eId }) => eId);
  const onChange = (now: "all" | Iterable<Key>) => {
    const keys = now === "all" ? null : new Set([...now].map(String));
    const next = new Set(isIn);
    for (const unit of units) {
      const is = keys === null || keys.has(unit.eId);
      if (is !== isWhole(unit))
        for (const part of unit.parts)
          if (is) next.add(part);
          else next.delete(part);
    }
    const parts = units.filter((unit) => isPart(unit) && next.has(unit.eId)).map(({ eId }) => eId);
    choose(parts.length === units.filter(isPart).length ? null : parts);
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
      <GridList
        className={styles.lines}
        aria-label={message("briefing.provisions", { count: -1, of: 0 })}
        items={units}
        selectionMode="multiple"
        selectedKeys={selected}
        onSelectionChange={onChange}
        dependencies={[isIn]}
        escapeKeyBehavior="none"
      >
        {(unit) => <UnitLine draft={draft} unit={unit} isIn={isIn} />}
      </GridList>
    </Virtualizer>
  );
}

function UnitLine({ draft, unit, isIn }: Pick<UnitListProps, "draft" | "isIn"> & { readonly unit: SelectableUnit }) {
  const { depth, index, parts } = unit;
  const count = parts.filter((part) => isIn.has(part)).length;
  const isSome = count > 0 && count < parts.length;
  const some = isSome ? message("briefing.provisions.some", { count, of: parts.length }) : "";
  const [where, words] = [formatProvisionLabel(draft, index), draft.provisions[index]!.heading];
  return (
    <GridListItem
      id={unit.eId}
      textValue={[where, words, some].filter(Boolean).join(" · ")}
      className={styles.item}
      style={{ paddingInlineStart: `${8 + depth * 16}px` }}
    >
      <CheckboxField slot="selection" data-some={isSome || undefined} />
      <span className={styles.itemWhere} lang={draft.language} dir={draft.direction}>
        {where}
      </span>
      <span className={styles.itemWords} lang={draft.language} dir={draft.direction} title={words}>
        {words === where ? "" : words}
      </span>
      {some && <span className={styles.itemSome}>{some}</span>}
    </GridListItem>
  );
}
