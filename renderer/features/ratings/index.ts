import type { Feature } from "../../frame/feature.ts";
import { ratingCommands } from "./commands.ts";
import { Ratings } from "./Ratings.tsx";

/** Several people's ratings: how well they agree, what to talk about, and rating blind. */
export const ratings: Feature = { commands: ratingCommands, slots: { ratings: Ratings } };
