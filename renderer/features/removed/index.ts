import type { Feature } from "#renderer/frame/feature.ts";
import { Banner } from "./Banner.tsx";
import { saveRemains } from "./commands.ts";
import { Over } from "./RemainsDialog.tsx";

/** What whoever was removed from the team is told, and how what only her machine has is saved. */
export const removed: Feature = { commands: [saveRemains], slots: { banner: Banner, over: Over } };
