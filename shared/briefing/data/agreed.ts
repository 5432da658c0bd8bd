import type { ShownAgreed } from "#shared/ledger/shown.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { levelCode } from "#shared/rights/levels.ts";
import { authorName } from "./author.ts";

/** The levels that were recorded as agreed on, with who recorded each where that may be told: "Critical (Ada) / Low (Bo)". */
function agreedLevels(agreed: readonly ShownAgreed[]): string {
  return agreed
    .map(({ grade, authors }) => {
      const level = explain({ code: levelCode(grade) });
      const names = authors.map(authorName).join(message("list.comma"));
      return names ? message("briefing.rated-by", { level, name: names }) : level;
    })
    .join(" / ");
}

/** The level agreed on, or that several are: "High", "Conflict: Critical / Low"; "" where there is none. */
export function agreedWords(agreed: readonly ShownAgreed[] = []): string {
  const levels = agreedLevels(agreed);
  return agreed.length > 1 ? message("agreed.conflict", { levels }) : levels;
}
