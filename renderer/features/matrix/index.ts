import type { Feature } from "#renderer/frame/feature.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";
import { matrixCommands } from "./commands.ts";

/** The open text in four tables: positions, articles by rights, the Chair's package, the spread of ratings. */
export const matrixFeature: Feature = {
  commands: matrixCommands,
  slots: {
    matrix: lazyPart(
      () => import("./MatrixView.tsx"),
      ({ MatrixView }) => MatrixView,
    ),
  },
};
