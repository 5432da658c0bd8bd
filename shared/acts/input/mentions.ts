import type { Member } from "#shared/ledger/entries/member.ts";
import type { MentionedMember } from "#shared/records/kinds/annotation.ts";

/** The maximum number of members that one text mentions. */
const MAX_MENTIONS = 20;

/** A part of a text: words, or a mention as it was written ("@" and a name). */
export type MentionSegment = { readonly words: string } | { readonly words: string; readonly mention: MentionedMember };

/**
 * Returns the members that a text mentions: "@" and the name, in any case, of an active member or of one mentioned
 * `before`. If several names match, the longest wins; if several members have that name, the one mentioned before is
 * meant, or else all of them.
 */
export function findMentions(
  text: string,
  members: readonly Member[],
  before: readonly MentionedMember[] = [],
): readonly MentionedMember[] {
  const active = members.filter(({ name, isActive }) => isActive && name !== "");
  const known = [...before, ...active.map(({ id, name }) => ({ member: id, name }))];
  const found = new Map<string, MentionedMember>();
  for (const part of splitAtMentions(text, known)) {
    if (!("mention" in part)) continue;
    const meant = before.includes(part.mention)
      ? [part.mention]
      : known.filter(({ name }) => name === part.mention.name);
    for (const mention of meant) found.set(mention.member, mention);
  }
  return [...found.values()].slice(0, MAX_MENTIONS);
}

/** Splits a text into parts, with those that mention one of `mentions` separate. */
export function splitAtMentions(text: string, mentions: readonly MentionedMember[]): readonly MentionSegment[] {
  const byLength = [...mentions].sort((a, b) => b.name.length - a.name.length);
  const parts: MentionSegment[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at < from || isInWord(text[at - 1])) continue;
    const mention = byLength.find(({ name }) => names(text, at + 1, name));
    if (!mention) continue;
    if (at > from) parts.push({ words: text.slice(from, at) });
    from = at + 1 + mention.name.length;
    parts.push({ words: text.slice(at, from), mention });
  }
  if (from < text.length) parts.push({ words: text.slice(from) });
  return parts;
}

function names(text: string, at: number, name: string): boolean {
  const written = text.slice(at, at + name.length);
  return written.toLowerCase() === name.toLowerCase() && !isInWord(text[at + name.length]);
}

function isInWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Completions for the text before a caret: the members whose names match, and the offset of the "@". */
export interface MentionCompletions {
  readonly from: number;
  readonly members: readonly Member[];
}

/** The longest text that is tried as a name, and the maximum number of completions. */
const LONGEST = 40;
const OFFERED = 8;

/**
 * Returns the members that an "@" before the caret may mention, by the beginning of any part of their names, or null if
 * there is nobody to offer.
 */
export function findMentionCompletions(
  text: string,
  caret: number,
  members: readonly Member[],
): MentionCompletions | null {
  const at = text.lastIndexOf("@", caret - 1);
  const typed = text.slice(at + 1, caret).toLowerCase();
  if (at < 0 || isInWord(text[at - 1]) || typed.length > LONGEST || /[\n@]/.test(typed)) return null;
  const known = members.filter(({ name, isActive }) => isActive && name !== "");
  const found = known.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${typed}`)).slice(0, OFFERED);
  const isWhole = found.length === 1 && found[0]!.name.toLowerCase() === typed;
  return found.length === 0 || isWhole ? null : { from: at, members: found };
}
