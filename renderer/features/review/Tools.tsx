import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Toolbar } from "react-aria-components";
import { PROVISION_KINDS, type ProvisionKind } from "#shared/draft/draft.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { spell } from "#renderer/desk/keys/chord.ts";
import { useReading } from "./Outline.tsx";
import type { Bench } from "./bench.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./review.module.css";

interface ToolsProps {
  readonly bench: Bench;
}

/** What can be done to the provision at hand, with its keys. */
export function Tools({ bench }: ToolsProps) {
  const { review } = bench;
  const at = useSignal(review.at);
  const choosing = useSignal(bench.choosing);
  const { draft } = useReading(review);
  const edit = (what: "promote" | "demote" | "merge") => () => bench.edit({ what, at });
  const rtl = draft.direction === "rtl";
  return (
    <Toolbar className={styles.tools} aria-label={message("review.tools")}>
      <Tool name="review.promote" keys={rtl ? "⇧ →" : "⇧ ←"} onPress={edit("promote")} />
      <Tool name="review.demote" keys={rtl ? "⇧ ←" : "⇧ →"} onPress={edit("demote")} />
      <Tool name="review.merge" keys="M" onPress={edit("merge")} />
      <Tool name="review.split" keys="S" onPress={() => bench.focus("text")} />
      <Tool name="review.rename" keys={spell("Enter")} onPress={() => (bench.naming.value = true)} />
      <MenuTrigger isOpen={choosing} onOpenChange={(open) => (bench.choosing.value = open)}>
        <Tool name="review.kind" keys="K" />
        <Popover className={partsStyles.popover}>
          <Menu
            className={listsStyles.list}
            aria-label={message("review.kind")}
            items={PROVISION_KINDS.map((id) => ({ id }))}
            selectionMode="single"
            selectedKeys={draft.provisions[at] ? [draft.provisions[at].kind] : []}
            onAction={(kind) => bench.edit({ what: "kind", at, kind: kind as ProvisionKind })}
          >
            {({ id }) => (
              <MenuItem id={id} textValue={message(`provision.${id}`)}>
                <span slot="label">{message(`provision.${id}`)}</span>
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span className={styles.stretch} />
      <Tool name="command.undo" keys={spell("Mod+KeyZ")} off={!review.canGo.back} onPress={() => review.go("back")} />
      <Tool name="command.redo" keys={spell("Mod+KeyY")} off={!review.canGo.forth} onPress={() => review.go("forth")} />
    </Toolbar>
  );
}

interface ToolProps {
  readonly name: MessageCode;
  readonly keys: string;
  readonly off?: boolean;
  readonly onPress?: () => void;
}

function Tool({ name, keys, off, onPress }: ToolProps) {
  return (
    <AriaButton
      className={`${partsStyles.button} ${partsStyles.quiet}`}
      isDisabled={off ?? false}
      {...(onPress && { onPress })}
    >
      {message(name)} <kbd className={partsStyles.keys}>{keys}</kbd>
    </AriaButton>
  );
}
