import type { Feature } from "#renderer/frame/feature.ts";
import { later } from "#renderer/frame/later.tsx";
import { matrixCommands } from "./commands.ts";

/** The open text in four tables: who holds what, articles by rights, the Chair's package, the spread of ratings. */
export const matrix: Feature = {
  commands: matrixCommands,
  slots: {
    matrix: later(
      () => import("./Matrix.tsx"),
      ({ Matrix }) => Matrix,
    ),
  },
};
