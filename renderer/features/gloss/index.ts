import type { Feature } from "#renderer/frame/feature.ts";
import { glossCommands } from "./commands.ts";
import { GlossCard } from "./GlossCard.tsx";

/** What stands behind the words of the text: where they lead, what they mean, who put them in. */
export const glossFeature: Feature = { commands: glossCommands, slots: { over: GlossCard } };
