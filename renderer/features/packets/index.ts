import type { Feature } from "#renderer/frame/feature.ts";
import { later } from "#renderer/frame/later.tsx";
import { packetCommands } from "./commands.ts";
import { Dialogs } from "./Dialogs.tsx";

/** Packets: made, looked at before they are merged; and who has what. */
export const packets: Feature = {
  commands: packetCommands,
  slots: {
    over: Dialogs,
    team: later(
      () => import("./WhoHas.tsx"),
      ({ WhoHas }) => WhoHas,
    ),
  },
};
