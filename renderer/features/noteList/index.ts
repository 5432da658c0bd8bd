import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { ChangeNotesOverlay } from "./ChangeNotesOverlay.tsx";
import { noteListCommands } from "./noteListCommands.ts";

/** The notes as a list: sorted, grouped, filtered, selected, and changed many at once. */
export const noteListFeature: Feature = {
  commands: noteListCommands,
  slots: {
    notes: lazyComponent(
      () => import("./NoteListView.tsx"),
      ({ NoteListView }) => NoteListView,
    ),
    over: ChangeNotesOverlay,
  },
};
