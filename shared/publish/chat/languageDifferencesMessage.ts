import type { Draft } from "#shared/draft/draft.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { message } from "#shared/messages/messages.ts";
import {
  addressOfLanguageDifference,
  describeLanguageDifference,
  labelOfLanguageDifference,
} from "#shared/revise/languages/describeLanguageDifference.ts";
import type { LanguageDifference } from "#shared/revise/languages/languageDifference.ts";

/** Formats a list of differences between two language versions for a chat or a mail, as Markdown. */
export function formatLanguageDifferences(from: Draft, to: Draft, differences: readonly LanguageDifference[]): string {
  const title = message("languages.copied.title", {
    from: nameOfLanguageTag(from.language),
    to: nameOfLanguageTag(to.language),
    differences: message("languages.differences", { count: differences.length }),
  });
  const lines = differences.map(
    (each) =>
      `- **${addressOfLanguageDifference(from, to, each)}** ${labelOfLanguageDifference(each)}: ${describeLanguageDifference(from, to, each)}`,
  );
  return [title, "", ...lines, "", message("languages.hint")].join("\n");
}
