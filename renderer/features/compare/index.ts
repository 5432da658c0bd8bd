import type { Feature } from "#renderer/frame/feature.ts";
import { later } from "#renderer/frame/later.tsx";
import { compareCommands } from "./commands.ts";
import { Left } from "./Left.tsx";
import { Placing } from "./Placing.tsx";

/** Two texts compared, and what became of the notes of the older one in the newer. */
export const compare: Feature = {
  commands: compareCommands,
  slots: {
    compare: later(
      () => import("./Compare.tsx"),
      ({ Compare }) => Compare,
    ),
    over: Placing,
    status: Left,
  },
};
