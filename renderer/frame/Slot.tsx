import { useSlot, type SlotName } from "./feature.ts";

/** Everything that features put in one place. */
export function Slot({ name }: { readonly name: SlotName }) {
  return useSlot(name).map((Part, i) => <Part key={i} />);
}
