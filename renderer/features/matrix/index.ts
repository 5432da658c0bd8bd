import type { Feature } from "../../frame/feature.ts";
import { matrixCommands } from "./commands.ts";
import { Matrix } from "./Matrix.tsx";

/** The open text in four tables: who holds what, articles by rights, the Chair's package, the spread of ratings. */
export const matrix: Feature = { commands: matrixCommands, slots: { matrix: Matrix } };
