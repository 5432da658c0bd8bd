import { memo, useMemo, useState, type KeyboardEvent } from "react";
import {
  Button as Handle,
  GridList,
  GridListItem,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
  type Key,
} from "react-aria-components";
import {
  canHaveCustomOrder,
  moveKeysInCustomOrder,
  moveKeyOneStep,
} from "#shared/publish/layouts/content/customOrder.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { BriefingCandidate } from "#shared/publish/publication/briefingAccount.ts";
import { message } from "#shared/messages/messages.ts";
import type { BriefingPlan } from "#renderer/workspace/session/briefingPlan.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { withSingleItemDrag } from "./singleItemDrag.ts";
import { buildItemPickerRow } from "./itemPickerRow.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./briefing.module.css";

interface ItemsProps {
  readonly items: readonly BriefingCandidate[];
  readonly draft: Draft;
  readonly layout: BriefingPlan["layout"];
  readonly without: BriefingPlan["without"];
  readonly order: BriefingPlan["order"];
  readonly change: (changes: Partial<BriefingPlan>) => void;
}

/** A list of the notes and proposals, to leave some out and, if the layout permits, to put them in an order. */
export const BriefingItemPicker = memo(function Items(props: ItemsProps) {
  const { items, without } = props;
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return null;
  const out = new Set<string>(without);
  return (
    <details data-items onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {message("briefing.notes", { count: items.length, without: items.filter(({ key }) => out.has(key)).length })}
      </summary>
      {isOpen && (
        <>
          <Ordering {...props} />
          <List {...props} />
        </>
      )}
    </details>
  );
});

/** The current order, how to change it, and a button that restores the layout's own. */
function Ordering({ layout, order, change }: ItemsProps) {
  const own = layout === "delegate" ? "gravest" : "text";
  if (!canHaveCustomOrder(layout))
    return (
      <p className={partsStyles.hint}>
        {message("briefing.order.fixed")} <LearnMoreButton section="write-the-briefing" />
      </p>
    );
  return (
    <div className={styles.ordering}>
      <p className={partsStyles.hint}>{message(order ? "briefing.order.own" : `briefing.order.${own}`)}</p>
      {/* Always shown, so that rows do not shift under the pointer while the user orders them. */}
      <Button isDisabled={!order} onPress={() => change({ order: null })}>
        {message(own === "text" ? "briefing.order.back" : "briefing.order.back-gravest")}
      </Button>
    </div>
  );
}

/** The height of a row in px. Rows are drawn as they come into view. */
const ROW = 34;

function List({ items, draft, layout, without, change }: ItemsProps) {
  const lines = useMemo(() => items.map((item) => buildItemPickerRow(draft, item)), [items, draft]);
  const keys = items.map(({ key }) => key);
  const [announcement, setAnnouncement] = useState("");
  const put = (order: readonly string[]) => order !== keys && change({ order });
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !canHaveCustomOrder(layout),
    getItems: (moving) => [...moving].map((key) => ({ "text/plain": String(key) })),
    onReorder({ keys: moving, target: { key, dropPosition } }) {
      if (dropPosition !== "on")
        put(moveKeysInCustomOrder(keys, new Set([...moving].map(String)), String(key), dropPosition));
    },
  });
  const hooks = useMemo(() => withSingleItemDrag(dragAndDropHooks), [dragAndDropHooks]);
  const onKey = (event: KeyboardEvent) => {
    const step = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key as "ArrowUp"];
    const key = (event.target as Element).closest("[data-key]")?.getAttribute("data-key");
    if (!step || !key || !canHaveCustomOrder(layout)) return;
    event.preventDefault();
    event.stopPropagation();
    const order = moveKeyOneStep(keys, key, step);
    put(order);
    setAnnouncement(message("briefing.order.moved", { n: order.indexOf(key) + 1, of: order.length }));
  };
  return (
    <div onKeyDownCapture={onKey}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
        <GridList
          className={styles.lines}
          aria-label={message("briefing.notes", { count: items.length, without: 0 })}
          items={lines}
          selectionMode="multiple"
          selectedKeys={keys.filter((key) => !without.includes(key))}
          onSelectionChange={(isIn) => change({ without: withoutOf(keys, without, isIn) })}
          dragAndDropHooks={hooks}
          dependencies={[layout]}
          disallowEmptySelection={false}
          escapeKeyBehavior="none"
        >
          {({ where, words }) => (
            <GridListItem textValue={message("briefing.notes.one", { where, words })} className={styles.item}>
              <CheckboxField slot="selection" />
              <span className={styles.itemWhere}>{where}</span>
              <span className={styles.itemWords} dir="auto" title={words}>
                {words}
              </span>
              {canHaveCustomOrder(layout) && (
                <Handle
                  slot="drag"
                  className={styles.handle}
                  aria-label={message("briefing.order.move", { words: where })}
                >
                  <span aria-hidden="true">⠿</span>
                </Handle>
              )}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
      <p className={styles.unseen} role="status">
        {announcement}
      </p>
    </div>
  );
}

/** Returns what is left out if the rows `isIn` are ticked. Items that are not listed now stay as they were. */
function withoutOf(
  keys: readonly string[],
  before: BriefingPlan["without"],
  isIn: "all" | Iterable<Key>,
): BriefingPlan["without"] {
  const there = new Set<string>(keys);
  const ticked = isIn === "all" ? there : new Set([...isIn].map(String));
  return [...before.filter((key) => !there.has(key)), ...keys.filter((key) => !ticked.has(key))];
}
