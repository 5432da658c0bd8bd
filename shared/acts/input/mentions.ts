import type { Member } from "#shared/ledger/entries/member.ts";
import type { MentionedMember } from "#shared/records/kinds/annotation.ts";

/** The most members that one text names. */
const MOST = 20;

/** A part of a text: words, or a mention as it was written ("@" and a name). */
export type MentionSegment = { readonly words: string } | { readonly words: string; readonly mention: MentionedMember };

/**
 * Whom a text names: "@" and the name of a member who stands, in whatever case, or of one whom it named `before`. Of
 * several names that begin alike the longest; of several members of one name whoever was named before, or else all.
 */
export function findMentions(
  text: string,
  members: readonly Member[],
  before: readonly MentionedMember[] = [],
): readonly MentionedMember[] {
  const standing = members.filter(({ name, isActive }) => isActive && name !== "");
  const known = [...before, ...standing.map(({ id, name }) => ({ member: id, name }))];
  const found = new Map<string, MentionedMember>();
  for (const part of splitAtMentions(text, known)) {
    if (!("mention" in part)) continue;
    const meant = before.includes(part.mention)
      ? [part.mention]
      : known.filter(({ name }) => name === part.mention.name);
    for (const mention of meant) found.set(mention.member, mention);
  }
  return [...found.values()].slice(0, MOST);
}

/** A text in parts, those that name one of `mentions` apart. */
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

/** What the text before a caret may become: the members whose names begin so, and where the name stands. */
export interface MentionCompletions {
  readonly from: number;
  readonly members: readonly Member[];
}

/** How much of a name is taken for one, and how many are offered. */
const LONGEST = 40;
const OFFERED = 8;

/** Whom an "@" before the caret may name, by the beginning of any of their names; null where there is nobody to offer. */
export function completeMention(text: string, caret: number, members: readonly Member[]): MentionCompletions | null {
  const at = text.lastIndexOf("@", caret - 1);
  const typed = text.slice(at + 1, caret).toLowerCase();
  if (at < 0 || isInWord(text[at - 1]) || typed.length > LONGEST || /[\n@]/.test(typed)) return null;
  const known = members.filter(({ name, isActive }) => isActive && name !== "");
  const found = known.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${typed}`)).slice(0, OFFERED);
  const isWhole = found.length === 1 && found[0]!.name.toLowerCase() === typed;
  return found.length === 0 || isWhole ? null : { from: at, members: found };
}
