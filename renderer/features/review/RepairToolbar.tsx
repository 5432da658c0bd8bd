import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Toolbar } from "react-aria-components";
import { PROVISION_KINDS, type ProvisionKind } from "#shared/draft/draft.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import { useRepairedDraft } from "./outline/ReviewOutline.tsx";
import type { ReviewWindowState } from "./reviewWindowState.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./review.module.css";

interface ToolsProps {
  readonly bench: ReviewWindowState;
}

/** What can be done to the current provision, with shortcuts. */
export function RepairToolbar({ bench }: ToolsProps) {
  const { review } = bench;
  const at = useSignal(review.provision);
  const choosing = useSignal(bench.isChoosingKind);
  const { draft } = useRepairedDraft(review);
  const edit = (what: "promote" | "demote" | "merge" | "delete") => () => bench.repair({ what, at });
  const rtl = draft.direction === "rtl";
  return (
    <Toolbar className={styles.tools} aria-label={message("review.tools")}>
      <Tool name="review.promote" keys={rtl ? "⇧ →" : "⇧ ←"} onPress={edit("promote")} />
      <Tool name="review.demote" keys={rtl ? "⇧ ←" : "⇧ →"} onPress={edit("demote")} />
      <Tool name="review.merge" keys="M" onPress={edit("merge")} />
      <Tool name="review.delete" keys={formatChord("Delete")} onPress={edit("delete")} />
      <Tool name="review.split" keys="S" onPress={() => bench.focus("text")} />
      <Tool name="review.rename" keys={formatChord("Enter")} onPress={() => (bench.isRenaming.value = true)} />
      <MenuTrigger isOpen={choosing} onOpenChange={(open) => (bench.isChoosingKind.value = open)}>
        <Tool name="review.kind" keys="K" />
        <Popover className={partsStyles.popover}>
          <Menu
            className={listsStyles.list}
            aria-label={message("review.kind")}
            items={PROVISION_KINDS.map((id) => ({ id }))}
            selectionMode="single"
            selectedKeys={draft.provisions[at] ? [draft.provisions[at].kind] : []}
            onAction={(kind) => bench.repair({ what: "kind", at, kind: kind as ProvisionKind })}
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
      <Tool
        name="command.undo"
        keys={formatChord("Mod+KeyZ")}
        off={!review.repairSteps.back}
        onPress={() => review.stepRepairs("back")}
      />
      <Tool
        name="command.redo"
        keys={formatChord("Mod+KeyY")}
        off={!review.repairSteps.forth}
        onPress={() => review.stepRepairs("forth")}
      />
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
