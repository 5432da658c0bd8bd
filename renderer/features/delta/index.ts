import type { Feature } from "#renderer/frame/feature.ts";
import { later } from "#renderer/frame/later.tsx";
import { Ask } from "./Ask.tsx";
import { deltaCommands } from "./commands.ts";

/** What the next text means for the rights at stake: what became weaker, rated with the redline in front of one. */
export const delta: Feature = {
  commands: deltaCommands,
  slots: {
    delta: later(
      () => import("./Delta.tsx"),
      ({ Delta }) => Delta,
    ),
    over: Ask,
  },
};
