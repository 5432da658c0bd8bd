import type { Draft } from "./draft.ts";

/** The language of a draft without its script and region: "zh" of "zh-Hans". */
export function languageOf({ language }: Pick<Draft, "language">): string {
  return language.toLowerCase().split("-")[0]!;
}
