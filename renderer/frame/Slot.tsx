import { useSlot, type SlotName } from "./feature.ts";

/** Renders every component that features put into one slot. */
export function Slot({ name }: { readonly name: SlotName }) {
  return useSlot(name).map((Part, i) => <Part key={i} />);
}
