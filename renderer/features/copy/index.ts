import type { MessageCode } from "#shared/messages/messages.ts";
import { defineCommand, type Command } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { ConfirmCopyDialog } from "./ConfirmCopyDialog.tsx";
import { copyPassage, findPassageToCopy, type CopyFormat } from "./copyPassage.ts";

function copyCommand(form: CopyFormat, name: MessageCode, keys: readonly string[] = []): Command {
  return defineCommand({
    id: `copy.${form}`,
    name,
    group: "note",
    places: ["selection", "text", "note"],
    keys,
    run(workspace, go) {
      if (findPassageToCopy(workspace) === null) return false;
      if (go) copyPassage(workspace, form);
      return true;
    },
  });
}

/** Copies a passage for a chat: its address, what is wrong with it, by which standard, and what is proposed. */
export const copyFeature: Feature = {
  commands: [
    copyCommand("both", "command.copy.both", ["Mod+Shift+KeyC"]),
    copyCommand("text", "command.copy.text"),
    copyCommand("picture", "command.copy.picture"),
  ],
  slots: { over: ConfirmCopyDialog },
};
