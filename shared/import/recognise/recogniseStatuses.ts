import type { Provision } from "#shared/draft/draft.ts";
import type { RecognisedStatus } from "../importedDraft.ts";

type Status = RecognisedStatus["status"];

/** How drafts note the status of a provision, in six languages. The first match counts. */
const NOTES: readonly (readonly [Status, RegExp])[] = [
  [
    "agreed",
    /^(?:provisionally )?(?:agreed|adopted)(?: upon)?(?:[ ,]+(?:ad ref(?:erendum|\.)?|in principle|in informals|in informal consultations|by the (?:committee|working group)))?(?:,? (?:on )?[0-9].{3,20})?$|^ad ref(?:erendum|\.)?$|^(?:texte )?(?:convenu|approuvé|adopté)e?s? (?:provisoirement )?ad referendum$|^(?:acordad|aprobad|convenid)[oa]s? ad refer[eé]ndum$|^(?:согласован|одобрен)\p{L}* ad referendum$|^(?:متفق عليه|اتفق عليه|تم الاتفاق عليه)(?:ا|ها)?(?: رهنا بالاستشارة| رهن الاستشارة| بشرط الاستشارة)?$|^(?:尚待核准|暂时商定|暂定商定|商定|已商定|初步商定)(?:，?尚待核准)?$/iu,
  ],
  [
    "informals",
    /^(?:(?:still )?(?:pending|under (?:discussion|negotiation|consideration)|being discussed|discussed|to be discussed|referred) (?:in|to) (?:the )?(?:informals?|informal (?:consultations|group|meetings?)(?: on .{1,40})?))$|^(?:in )?informals$|^en consultations officieuses$|^en consultas oficiosas$|^(?:в|на) неофициальных консультациях$/iu,
  ],
  [
    "package",
    /^(?:(?:in|part of|moved to|included in|see|subject to) )?(?:the )?(?:chair['’]s|president['’]s|compromise) (?:compromise )?(?:package|proposal|text)$|^(?:in|part of) the package$/iu,
  ],
  [
    "withdrawn",
    /^(?:proposal |text )?withdrawn(?: by .{1,60})?$|^retirée?s?$|^retirad[oa]s?$|^снят[оаы]?$|^سحب$|^撤回$/iu,
  ],
  [
    "deleted",
    /^(?:(?:text|article|paragraph|provision|subparagraph)s? )?(?:(?:was |were |to be )?deleted|deletion agreed)$|^supprimée?s?$|^suprimid[oa]s?$|^исключен[оаы]?$|^(?:حُ?ذفت?|محذوفة?)$|^(?:删除|已删除)$/iu,
  ],
  ["reopened", /^(?:re-?opened|to be re-?opened|rouverte?s?|reabiert[oa]s?|вновь открыт\p{L}*)$/iu],
  [
    "pending",
    /^(?:still )?pending(?: (?:agreement|discussion|outcome of .{1,60}|further .{1,60}))?$|^(?:still )?under (?:discussion|consideration|negotiation)$|^to be (?:discussed|considered|revisited|completed)(?: further| later)?$|^not (?:yet )?agreed$|^en suspens$|^pendientes?$|^(?:на рассмотрении|не согласован\p{L}*)$|^(?:قيد النظر|معلقة?)$|^(?:待定|待议)$/iu,
  ],
];

/** Longer texts are more than a note. */
const LONGEST = 400;

/** A note in brackets or parentheses at either end of a text, or between them. */
const ENCLOSED = /[[(（{]\s*([^[\](){}（）]{2,90}?)\s*[\])）}]/gu;

/**
 * Finds the status that the words of each provision state: a note in brackets at either end of a text or a heading, or
 * a text that is only the note. The words stay in place.
 */
export function recogniseStatuses(provisions: readonly Provision[]): readonly RecognisedStatus[] {
  const placed = new Map<number, RecognisedStatus>();
  provisions.forEach(({ num, heading, blocks }, i) => {
    const found = [num, heading, ...blocks.map(({ text }) => text)]
      .map(readPrintedStatus)
      .find((status) => status !== null);
    const provision = found && isAlone(provisions[i]!, found.words) ? ownerOf(provisions, i) : i;
    if (found && !placed.has(provision)) placed.set(provision, { provision, ...found });
  });
  return [...placed.values()];
}

/** Returns whether a provision is unnumbered text with only the note. */
function isAlone({ kind, num, blocks }: Provision, words: string): boolean {
  return kind === "paragraph" && num === "" && blocks.length === 1 && blocks[0]!.text.trim() === words;
}

/** Returns the provision above a note on a line of its own. */
function ownerOf(provisions: readonly Provision[], i: number): number {
  for (let at = i - 1; at >= 0; at--) if (provisions[at]!.level < provisions[i]!.level) return at;
  return i;
}

/** Returns the status that a text notes about itself, with the words of the note as printed, or null. */
export function readPrintedStatus(text: string): Omit<RecognisedStatus, "provision"> | null {
  const whole = text.length > LONGEST ? "" : text.replace(/^[[(（{\s]+|[\])）}\s.;,]+$/gu, "");
  const status = statusOfNote(whole);
  if (status) return { status, words: text.trim() };
  for (const match of text.matchAll(ENCLOSED)) {
    const note = statusOfNote(match[1]!.replace(/[.;,]$/, ""));
    if (note && isAtEnd(text, match.index, match[0].length)) return { status: note, words: match[0] };
  }
  return null;
}

function statusOfNote(words: string): Status | null {
  const plain = words.replace(/\s+/gu, " ").trim();
  return NOTES.find(([, note]) => note.test(plain))?.[0] ?? null;
}

/** Returns whether only brackets, other notes and punctuation precede or follow the note. */
function isAtEnd(text: string, at: number, length: number): boolean {
  const isOnlyPunctuation = (part: string) =>
    part.length <= LONGEST && part.replace(ENCLOSED, "").replace(/[\s.,;:[\](){}（）*]+/gu, "") === "";
  return isOnlyPunctuation(text.slice(0, at)) || isOnlyPunctuation(text.slice(at + length));
}
