import type { Feature } from "../../frame/feature.ts";
import { packetCommands } from "./commands.ts";
import { Dialogs } from "./Dialogs.tsx";
import { WhoHas } from "./WhoHas.tsx";

/** Packets: made, looked at before they are merged; and who has what. */
export const packets: Feature = { commands: packetCommands, slots: { over: Dialogs, team: WhoHas } };
