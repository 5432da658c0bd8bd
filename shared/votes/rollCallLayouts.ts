import type { Ballot, VoteResult } from "./vote.ts";

/** The apostrophes that stand for one. */
const A = "['’ʼ]";

/**
 * The headings over the names of a recorded vote, as the records of the United Nations have them in six languages, and
 * the shorter ones of lists. Each is followed by a colon, or alone on its line.
 */
const HEADINGS: Readonly<Record<Ballot, readonly string[]>> = {
  yes: [
    "(?:voting )?in favou?r",
    "(?:votent|ont voté|vote) pour",
    "pour",
    "votos a favor",
    "a favor",
    "(?:го?лосовали )?за",
    "المؤيدون",
    "赞成",
    "yes",
    "oui",
    "sí",
  ],
  no: [
    "(?:voting )?against",
    "(?:votent|ont voté|vote) contre",
    "contre",
    "votos en contra",
    "en contra",
    "(?:голосовали )?против",
    "المعارضون",
    "反对",
    "no",
    "non",
  ],
  abstain: [
    "abstaining",
    "abstentions?",
    "abstain(?:ed)?",
    `(?:s${A}abstiennent|se sont abstenus|abstentions)`,
    "abstenciones",
    "(?:se )?abst(?:ienen|uvieron)",
    "воздержал(?:ись|ся)",
    "الممتنعون(?: عن التصويت)?",
    "弃权",
  ],
  absent: [
    "absent",
    "not voting",
    "not participating",
    "absents?",
    "ne prennent pas part au vote",
    "ausentes?",
    "отсутств(?:уют|овали)",
    "не участвовали в голосовании",
    "الغائبون",
    "缺席",
    "未参加投票",
  ],
};

const headingPatterns = (Object.keys(HEADINGS) as Ballot[]).map(
  (ballot) => [ballot, new RegExp(`^(?:${HEADINGS[ballot].join("|")})$`, "iu")] as const,
);

/** Headings that are also words of a sentence or a label, as in "Document No:". */
const SHORT_HEADING = /^(?:yes|no|oui|non|sí|pour|contre|за|против|absents?|ausentes?)$/iu;

const anyHeading = Object.values(HEADINGS).flat().join("|");

/** Finds headings: at the beginning of a line or after a name's end, followed by a colon, or alone on their line. */
const HEADING = new RegExp(
  `(?:^|(?<=[.;。\\s]))[ \\t]*(${anyHeading})[ \\t\\u00a0\\u202f]*(?:\\([ \\t]*[\\d٠-٩]+[ \\t]*\\)[ \\t]*)?(?:[:：]|(?=[ \\t]*$))`,
  "gimu",
);

/** A heading in a text: its ballot, and where it begins and ends. */
export interface RollCallHeading {
  readonly ballot: Ballot;
  readonly from: number;
  readonly to: number;
}

/** Finds the headings of recorded votes in a text, in order. */
export function findRollCallHeadings(text: string): readonly RollCallHeading[] {
  return [...text.matchAll(HEADING)].flatMap((match): RollCallHeading[] => {
    const [ballot] = headingPatterns.find(([, pattern]) => pattern.test(match[1]!.trim())) ?? [];
    // A heading without a colon has a line of its own, and a word that may also end a sentence begins its line.
    const lineStart = text.lastIndexOf("\n", match.index) + 1;
    const isAlone = text.slice(lineStart, match.index).trim() === "";
    const hasColon = /[:：]$/u.test(match[0]);
    const isPlain = !SHORT_HEADING.test(match[1]!);
    return ballot && (isAlone || (hasColon && isPlain))
      ? [{ ballot, from: match.index, to: match.index + match[0].length }]
      : [];
  });
}

/** Words for nobody beneath a heading. */
export const NOBODY_PATTERN =
  /^(?:none|nil|nobody|néant|aucun(?:e)?(?: état)?|ningun[oa]?|ninguno|никто|нет|لا (?:أحد|يوجد|شيء)|无|没有)\.?$/iu;

/** Numbers in the sentence that announces the totals; words for none and one. */
const N = "([\\d٠-٩۰-۹]+|none|no|one|aucune?|zéro|zero|une?|ninguno|ningún|ninguna|ningun|нет|无|零)";
const S = "[\\s\\u00a0\\u202f]+";
const s = "[\\s\\u00a0\\u202f]*";

/** The sentences that announce totals, by language: yes, no, and abstentions, which may be left out. */
const TOTALS: readonly RegExp[] = [
  new RegExp(
    `\\bby${S}(?:a${S}(?:recorded${S})?vote${S}of${S})?${N}(?:${S}votes?)?${S}to${S}${N}(?:${S}votes?)?(?:,?${S}with${S}${N}${S}abstentions?)?`,
    "iu",
  ),
  new RegExp(
    `\\b${N}${S}voix${S}(?:pour${S}et${S})?contre${S}${N}(?:,?${S}(?:avec|et)${S}${N}${S}abstentions?)?`,
    "iu",
  ),
  new RegExp(
    `\\b${N}${S}votos?${S}(?:a${S}favor${S})?(?:contra|y)${S}${N}(?:${S}en${S}contra)?(?:,?${S}(?:y|con|e)${S}${N}${S}abstenci(?:ones|ón))?`,
    "iu",
  ),
  new RegExp(
    `${N}${S}голос(?:ами|ом|а|ов)?${S}против${S}${N}(?:${S}голос(?:ов|а))?(?:,?${S}при${S}${N}${S}воздержавш(?:ихся|емся))?`,
    "iu",
  ),
  new RegExp(
    `بأغلبية${S}${N}${S}(?:صوتا|صوتاً|أصوات|صوت)${S}مقابل${S}${N}(?:${S}(?:صوتا|صوتاً|أصوات|صوت))?(?:${s}[،,]?${s}(?:و|مع${S})?امتناع${S}${N})?`,
    "u",
  ),
  new RegExp(`${N}${s}票(?:赞成)?${s}(?:对|、|，|,)${s}${N}${s}票(?:反对)?(?:${s}[、，,]${s}${N}${s}票弃权)?`, "u"),
];

const RESULTS: Readonly<Record<VoteResult, RegExp>> = {
  rejected:
    /\b(?:rejected|not adopted|rejetée?s?|rechazad[oa]s?)\b|отклон|не принима|رُ?فض|لم (?:ي|ت)عتمد|否决|未获通过|未通过/iu,
  adopted: /\b(?:adopted|carried|approved|retained|adoptée?s?|aprobad[oa]s?)\b|принима|принят|اع[تُ]*مد|通过/iu,
};

/** The announcement found in a text. */
export interface FoundVoteAnnouncement {
  readonly from: number;
  readonly to: number;
  readonly yes: number;
  readonly no: number;
  /** Undefined if the sentence does not mention abstentions. */
  readonly abstain: number | undefined;
  readonly result: VoteResult | null;
}

/** Finds the sentences that announce totals, in order. */
export function findVoteAnnouncements(text: string): readonly FoundVoteAnnouncement[] {
  const found = TOTALS.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))]);
  return found
    .map((match): FoundVoteAnnouncement => {
      const [from, to] = [match.index, match.index + match[0].length];
      const abstain = match[3];
      return {
        from,
        to,
        yes: numberOf(match[1]!),
        no: numberOf(match[2]!),
        abstain: abstain === undefined ? undefined : numberOf(abstain),
        result: resultIn(text.slice(sentenceStart(text, from), sentenceEnd(text, to))),
      };
    })
    .sort((a, b) => a.from - b.from);
}

function resultIn(sentence: string): VoteResult | null {
  if (RESULTS.rejected.test(sentence)) return "rejected";
  return RESULTS.adopted.test(sentence) ? "adopted" : null;
}

const sentenceStart = (text: string, at: number) =>
  Math.max(text.lastIndexOf("\n\n", at), text.lastIndexOf(". ", at), 0);

function sentenceEnd(text: string, at: number): number {
  const end = /[.。](?:\s|$)|\n\s*\n/u.exec(text.slice(at));
  return end ? at + end.index : text.length;
}

function numberOf(written: string): number {
  if (/^(?:one|une?)$/iu.test(written)) return 1;
  const digits = written
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  return /^\d+$/u.test(digits) ? Number(digits) : 0;
}
