import { createContext, use, type ComponentType } from "react";
import type { Command } from "../workspace/command.ts";
import type { View } from "../workspace/viewState.ts";

/**
 * The slots of the window that features fill. Several features may fill one; they appear in the order of `features.ts`.
 */
export type SlotName =
  | "lock"
  | "banner"
  | "start"
  | "outline"
  | "jump"
  | "people"
  | "filter"
  | "noteListFilter"
  | "margin"
  | "marks"
  | "transcript"
  | "matrixPane"
  | "over"
  | "guide"
  | "status"
  | Exclude<View, "text">
  | "machine"
  | "keys"
  | "settings";

/** What a feature provides: components for slots, and commands. */
export interface Feature {
  readonly commands?: readonly Command[];
  readonly slots?: Partial<Readonly<Record<SlotName, ComponentType>>>;
}

export const FeaturesContext = createContext<readonly Feature[]>([]);

export function commandsOfFeatures(features: readonly Feature[]): readonly Command[] {
  return features.flatMap(({ commands }) => commands ?? []);
}

/** Every command of the window, in the order of the features. */
export function useAllCommands(): readonly Command[] {
  return commandsOfFeatures(use(FeaturesContext));
}

/** Returns the components that fill a slot. */
export function useSlotComponents(name: SlotName): readonly ComponentType[] {
  return use(FeaturesContext).flatMap(({ slots }) => slots?.[name] ?? []);
}
