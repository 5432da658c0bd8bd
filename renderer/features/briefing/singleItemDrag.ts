import type { DragAndDropHooks } from "react-aria-components";

type State = NonNullable<DragAndDropHooks["useDraggableCollectionState"]>;

/**
 * A list whose lines are dragged one by one: a line that is ticked would take all others along that are, and here a tick says
 * that a line is printed, which most are.
 */
export function withSingleItemDrag<T extends object>(hooks: DragAndDropHooks<T>): DragAndDropHooks<T> {
  const { useDraggableCollectionState: useState } = hooks;
  if (!useState) return hooks;
  const useOne: State = (props) => useState({ ...props, selectionManager: unticked(props.selectionManager) });
  return { ...hooks, useDraggableCollectionState: useOne };
}

function unticked<M extends { isSelected(key: never): boolean }>(manager: M): M {
  return Object.assign(Object.create(manager) as M, { isSelected: () => false });
}
