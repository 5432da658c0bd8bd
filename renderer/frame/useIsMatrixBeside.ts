import { useSyncExternalStore } from "react";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace } from "../workspace/context.ts";
import { isMatrixPanePossible, paneStates } from "../theme/panes.ts";

/** Whether the matrix is beside the text: its pane is open, the text is in view, and the window is wide enough. */
export function useIsMatrixBeside(): boolean {
  const isTextShown = useSignal(useWorkspace().viewState.view) === "text";
  const { isClosed } = useSignal(paneStates).matrix;
  return useIsMatrixPanePossible() && isTextShown && !isClosed;
}

/** Whether the window is wide enough for the matrix beside the text. */
export function useIsMatrixPanePossible(): boolean {
  return useSyncExternalStore(onResize, isPossibleNow);
}

const isPossibleNow = () => isMatrixPanePossible(innerWidth);

function onResize(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}
