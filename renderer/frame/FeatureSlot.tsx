import { useSlotComponents, type SlotName } from "./feature.ts";

/** Renders every component that features put into one slot. */
export function FeatureSlot({ name }: { readonly name: SlotName }) {
  return useSlotComponents(name).map((Part, i) => <Part key={i} />);
}
