import type { MessageCode } from "#shared/messages/messages.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { ConfirmCopyDialog } from "./ConfirmCopyDialog.tsx";
import { copyPassage, findCopySource, type CopyFormat } from "./copyPassage.ts";

function copying(form: CopyFormat, name: MessageCode, keys: readonly string[] = []): Command {
  return defineCommand({
    id: `copy.${form}`,
    name,
    group: "note",
    keys,
    inCardMenu: true,
    run(workspace, go) {
      if (findCopySource(workspace) === null) return false;
      if (go) copyPassage(workspace, form);
      return true;
    },
  });
}

/** A passage for the chat: where it stands, what is wrong with it, by which standard, and what is proposed. */
export const copyFeature: Feature = {
  commands: [
    copying("both", "command.copy.both", ["Mod+Shift+KeyC"]),
    copying("text", "command.copy.text"),
    copying("picture", "command.copy.picture"),
  ],
  slots: { over: ConfirmCopyDialog },
};
