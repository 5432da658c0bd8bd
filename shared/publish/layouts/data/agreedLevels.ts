import type { DisclosedAgreedSeverity } from "#shared/ledger/disclosedEntries.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { ratingLevelMessageCode } from "#shared/rights/ratingLevels.ts";
import { formatAuthorName } from "./authorName.ts";

/** Formats the recorded levels, with who recorded each if that may be shown: "Critical (Ada) / Low (Bo)". */
function agreedLevels(agreed: readonly DisclosedAgreedSeverity[]): string {
  return agreed
    .map(({ grade, authors }) => {
      const level = explainRefusal({ code: ratingLevelMessageCode(grade) });
      const names = authors.map(formatAuthorName).join(message("list.comma"));
      return names ? message("briefing.rated-by", { level, name: names }) : level;
    })
    .join(" / ");
}

/** Formats the agreed level, or several in conflict: "High", "Conflict: Critical / Low"; "" if there is none. */
export function formatAgreedLevels(agreed: readonly DisclosedAgreedSeverity[] = []): string {
  const levels = agreedLevels(agreed);
  return agreed.length > 1 ? message("agreed.conflict", { levels }) : levels;
}
