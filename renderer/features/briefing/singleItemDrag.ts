import type { DragAndDropHooks } from "react-aria-components";

type State = NonNullable<DragAndDropHooks["useDraggableCollectionState"]>;

/**
 * Makes rows draggable one at a time. A ticked row would otherwise take all other ticked rows along, and here a tick
 * means that a row is printed, which most are.
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
