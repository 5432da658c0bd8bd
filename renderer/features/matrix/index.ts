import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { matrixCommands } from "./matrixCommands.ts";

/** The open text in four tables: positions, articles by rights, the Chair's package, the spread of ratings. */
export const matrixFeature: Feature = {
  commands: matrixCommands,
  slots: {
    matrix: lazyComponent(
      () => import("./MatrixView.tsx"),
      ({ MatrixView }) => MatrixView,
    ),
    matrixPane: lazyComponent(
      () => import("./MatrixView.tsx"),
      ({ MatrixPane }) => MatrixPane,
    ),
  },
};
