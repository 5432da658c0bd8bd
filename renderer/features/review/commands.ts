import { command } from "../../desk/command.ts";

/** Taking a draft from the clipboard. */
export const reviewCommands = [
  command({
    id: "review.paste",
    name: "command.review.paste",
    group: "dossier",
    run(desk, go) {
      if (go) desk.place.dialog.set("paste");
      return true;
    },
  }),
];
