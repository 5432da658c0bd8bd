import type { DelegationDirectory } from "#shared/states/delegations.ts";
import { ADD_VERBS, DELETE_VERBS, REPLACE_VERBS } from "./capturePhrases.ts";
import { STANCE_PHRASES } from "./stanceWords.ts";
import type { CaptureLineToken } from "./tokeniseCaptureLine.ts";

const IS_HAN = /\p{Script=Han}$/u;

/** Words that may follow a name without a space; the longest first. */
const HAN_ENDINGS = [...STANCE_PHRASES.map(({ words }) => words), ...ADD_VERBS, ...DELETE_VERBS, ...REPLACE_VERBS]
  .filter((words) => words.length === 1 && IS_HAN.test(words[0]!))
  .map(([word]) => word!)
  .sort((a, b) => b.length - a.length);

/**
 * Chinese has no spaces: splits "中国和日本支持" into names and words, if that leaves nothing over. "中国不支持" stays as it
 * is, because "中国不" is no delegation.
 */
export function splitHanWords(
  tokens: readonly CaptureLineToken[],
  directory: DelegationDirectory,
): readonly CaptureLineToken[] {
  return tokens.flatMap((token) => {
    const pieces = token.kind === "word" && IS_HAN.test(token.text) ? piecesOf(token.text, directory) : null;
    if (!pieces) return [token];
    let { from } = token;
    return pieces.map((text) => ({ kind: "word" as const, text, from, to: (from += text.length) }));
  });
}

function piecesOf(text: string, directory: DelegationDirectory): readonly string[] | null {
  const ending = HAN_ENDINGS.find((word) => text.endsWith(word));
  if (ending === undefined) return namesIn(text, directory);
  const head = text.slice(0, text.length - ending.length);
  if (head === "") return [ending];
  const pieces = piecesOf(head, directory);
  return pieces && [...pieces, ending];
}

function namesIn(text: string, directory: DelegationDirectory): readonly string[] | null {
  if (directory.named(text).length > 0) return [text];
  const pieces = text.split(/([和与及])/u);
  return pieces.every((name, i) => i % 2 === 1 || directory.named(name).length > 0) ? pieces : null;
}
