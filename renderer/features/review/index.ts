import type { Feature } from "#renderer/frame/feature.ts";
import { reviewCommands } from "./commands.ts";
import { Reviews } from "./Reviews.tsx";

/** Looking through a draft that was read, and repairing how it was cut, before it is added or afterwards. */
export const review: Feature = { commands: reviewCommands, slots: { over: Reviews } };
