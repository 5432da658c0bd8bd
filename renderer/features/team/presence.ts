import { command } from "#renderer/desk/command.ts";

/** Being seen by the others, or not. */
export const presenceCommand = command({
  id: "team.presence",
  name: "command.team.presence",
  group: "dossier",
  run(desk, go) {
    const dossier = desk.dossier.value;
    if (!dossier?.seat || !dossier.hub.link.value) return false;
    const isUnseen = dossier.seat.own.unseen.value !== null;
    if (go) {
      dossier.hub.showSelf(isUnseen);
      desk.notices.tell(isUnseen ? "presence.now-seen" : "presence.now-unseen");
    }
    return true;
  },
});
