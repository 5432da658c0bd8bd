import { command } from "#renderer/desk/command.ts";

/** Packets: what is handed over without a network. */
export const packetCommands = [
  command({
    id: "packets.save",
    name: "command.packets.save",
    group: "dossier",
    keys: ["Mod+Shift+KeyS"],
    run(desk, go) {
      if (!desk.dossier.value?.seat || !desk.me) return false;
      if (go) {
        desk.place.packFor.value = [];
        desk.place.dialog.value = "packet";
      }
      return true;
    },
  }),
];
