import path from "node:path";
import { message } from "#shared/messages/messages.ts";
import type { JournalDamage } from "#node/disk/journal.ts";

/**
 * Describes the parts of a log that could not be read, and where they are in its folder: damaged ones, and those of a
 * lost key.
 */
export function describeJournalDamage(folder: string, damages: readonly JournalDamage[]): string {
  const sealed = damages.filter(({ kind }) => kind === "sealed");
  const damaged = damages.filter(({ kind }) => kind !== "sealed");
  const filesOf = (some: readonly JournalDamage[]) => some.map(({ aside }) => path.join(folder, aside)).join("\n");
  const bytes = damaged.reduce((sum, each) => sum + each.bytes, 0);
  const paragraphs = [
    ...(damaged.length > 0 ? [message("journal.damaged.detail", { bytes, files: filesOf(damaged) })] : []),
    ...(sealed.length > 0 ? [message("journal.sealed.detail", { files: filesOf(sealed) })] : []),
  ];
  return paragraphs.join("\n\n");
}
