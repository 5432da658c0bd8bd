import type { MessageCode } from "#shared/messages/messages.ts";
import { command, type Command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { Ask } from "./Ask.tsx";
import { copyHere, passedHere, type Form } from "./passage.ts";

function copying(form: Form, name: MessageCode, keys: readonly string[] = []): Command {
  return command({
    id: `copy.${form}`,
    name,
    group: "note",
    keys,
    onCard: true,
    run(desk, go) {
      if (passedHere(desk) === null) return false;
      if (go) copyHere(desk, form);
      return true;
    },
  });
}

/** A passage for the chat: where it stands, what is wrong with it, by which standard, and what is proposed. */
export const copy: Feature = {
  commands: [
    copying("both", "command.copy.both", ["Mod+Shift+KeyC"]),
    copying("text", "command.copy.text"),
    copying("picture", "command.copy.picture"),
  ],
  slots: { over: Ask },
};
