import { isMessageCode, message } from "#shared/messages/messages.ts";
import type { Command } from "../workspace/command.ts";

/** The commands whose name matches, then those that match by another word for what they do ("delete", "settings"). */
export function findCommandsByName(all: readonly Command[], matches: (words: string) => boolean): readonly Command[] {
  const byName = all.filter(({ name }) => matches(message(name)));
  const bySynonym = all.filter((each) => !byName.includes(each) && matches(synonymsOf(each)));
  return [...byName, ...bySynonym];
}

function synonymsOf({ name }: Command): string {
  const code = `synonyms.${name.replace(/^command\./, "")}`;
  return isMessageCode(code) ? message(code) : "";
}
