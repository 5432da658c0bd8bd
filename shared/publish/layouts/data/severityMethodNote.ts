import { message, type MessageCode } from "#shared/messages/messages.ts";
import {
  dimensionMessageCodes,
  RATING_DIMENSIONS,
  levelExampleMessageCode,
  ratingLevelMessageCode,
  RATING_METHOD_SENTENCE_CODES,
} from "#shared/rights/ratingLevels.ts";

/** Explains how severities are determined. Printed on the last pages of every export that has any. */
export interface SeverityMethodNote {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** A table: the written example of each level of each dimension, the most severe level first. */
  readonly columns: readonly { readonly name: string; readonly question: string }[];
  readonly levels: readonly { readonly name: string; readonly examples: readonly string[] }[];
}

export function buildSeverityMethodNote(): SeverityMethodNote {
  return {
    title: message("briefing.method"),
    paragraphs: RATING_METHOD_SENTENCE_CODES.map((code) => message(code)),
    columns: RATING_DIMENSIONS.map((dimension) => {
      const { name, question } = dimensionMessageCodes(dimension);
      return { name: messageOf(name), question: messageOf(question) };
    }),
    levels: ([4, 3, 2, 1, "unclear"] as const).map((level) => ({
      name: messageOf(ratingLevelMessageCode(level)),
      examples: RATING_DIMENSIONS.map((dimension) => messageOf(levelExampleMessageCode(dimension, level))),
    })),
  };
}

function messageOf(code: string): string {
  return message(code as MessageCode);
}
