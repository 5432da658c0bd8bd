import type { Feature } from "#renderer/frame/feature.ts";
import { glossCommands } from "./glossCommands.ts";
import { GlossCard } from "./GlossCard.tsx";

/** The meaning of the words in the text: where references lead, what terms mean, who inserted words. */
export const glossFeature: Feature = { commands: glossCommands, slots: { over: GlossCard } };
