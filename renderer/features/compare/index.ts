import type { Feature } from "../../frame/feature.ts";
import { compareCommands } from "./commands.ts";
import { Compare } from "./Compare.tsx";
import { Left } from "./Left.tsx";
import { Placing } from "./Placing.tsx";

/** Two texts compared, and what became of the notes of the older one in the newer. */
export const compare: Feature = { commands: compareCommands, slots: { compare: Compare, over: Placing, status: Left } };
