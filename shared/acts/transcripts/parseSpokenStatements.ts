import { findSpokenNames } from "#shared/import/transcripts/speakers/spokenNames.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { delegationKeyOf, type Delegation, type DelegationDirectory } from "#shared/states/delegations.ts";
import type { CapturedDelegationStatement, QuotedWording, SpeakingDelegation } from "../capture/capturedLine.ts";

/** Who speaks a sentence: a delegation, perhaps for a group; null if it is somebody else, such as the Chair. */
export type SentenceSpeaker = Pick<SpeakingDelegation, "name" | "kind" | "code" | "behalf"> | null;

/** A name in a sentence, as it is written in the pattern: U+E000 and on. */
const FIRST_NAME = 0xe000;
const N = "(?:the )?[\\ue000-\\ue0ff]";
const NAMES = `${N}(?:(?:, | and |, and )${N})*`;
const OFFICE = "(?:the )?(?:distinguished )?(?:delegations?|delegates?|representatives?) (?:of|from) ";
const ADVERBS =
  "(?:also |now |fully |strongly |firmly |therefore |thus |still |formally |clearly |very much |would like to |would also like to |wish to |wishes to |want to |wants to |has |have |can |is able to |are able to )*";

/** The words of each stance. Those that deny come first: "cannot support" is no support. */
const VERBS: readonly (readonly [Stance, string])[] = [
  [
    "opposes",
    "(?:cannot|can't|can not|does not|do not|don't|doesn't|will not|is not in a position to|are not in a position to|am not in a position to|is unable to|are unable to) (?:support|accept|agree (?:to|with))|oppose[sd]?|objects? to|objected to|rejects?|rejected",
  ],
  [
    "reserves",
    "reserves? (?:its|our|my|their) position|reserved (?:its|our|my|their) position|(?:places?|enters?) a reservation",
  ],
  ["flexible", "(?:is|are|am|remains?) flexible|(?:can )?(?:be|show) (?:flexible|flexibility)"],
  ["proposes", "proposes?d?|suggests?|suggested"],
  [
    "supports",
    "supports?|supported|endorses?|endorsed|accepts?|accepted|agrees? (?:with|to)|agreed (?:with|to)|(?:is|are|am) in favou?r of",
  ],
];
const VERB = VERBS.map(([stance, words]) => `(?<${stance}>${words})`).join("|");
const ALIGNS = "(?:aligns? (?:itself |ourselves |myself )?with|associates? (?:itself |ourselves |myself )?with)";

const BEGINNING =
  "^(?:(?:and|so|yes|well|now|then|thank you,?|thank you very much,?|mr\\.? chair,?|madam chair,?|chair,?|mr\\.? president,?|finally,?|secondly,?|first,?|as|in|on|regarding|with regard to|concerning|for|with respect to)[^.;:!?]{0,80}?,? )?";
const OTHERS = new RegExp(
  `${BEGINNING}(?:${OFFICE})?(?<who>${NAMES})(?:,? (?:speaking )?on behalf of (?<behalf>${N}))?(?:,? (?:supported|joined|seconded|echoed) by (?:${OFFICE})?(?<by>${NAMES}))?,? ${ADVERBS}(?:${VERB})\\b`,
  "iu",
);
const OWN = new RegExp(
  `(?:^|[\\s,])(?:we|i|(?:my|our|this) (?:delegation|group|country))(?:,? (?:supported|joined|seconded) by (?<by>${NAMES}))?,? ${ADVERBS}(?:${VERB})\\b`,
  "iu",
);
const OWN_ALIGNS = new RegExp(
  `(?:^|[\\s,])(?:we|i|(?:my|our|this) (?:delegation|group|country)) ${ADVERBS}${ALIGNS}(?: the)?(?: statements?| positions?| interventions?| remarks?)?(?: made| delivered)?(?: by| of| from)? ?(?<whom>${N})`,
  "iu",
);

/** Words with which a sentence says something else, or not clearly enough. */
const UNCLEAR =
  /\?\s*$|\b(?:if|unless|whether|provided that|subject to|could|might|maybe|perhaps|not sure|in principle|some|many|several|most|others?|last|yesterday|previous(?:ly)?|earlier|before|used to|heard?|understand|understood|ask(?:s|ed|ing)?|wonder|question|instead|rather|but|however|although|though|while|whereas|except|would have|had|once|until|when)\b/iu;
const NEGATION = /\b(?:not|never|no|nor|neither|nobody|none|without|cannot|unable|hardly)\b|n['’]t\b/iu;
const REMOVES = /\b(?:delet|remov|strik|dropp?|omi(?:t|ss)|suppress|bracket|withdraw|exclud|exclus)\p{L}*/iu;
const OF_PROPOSAL =
  /\b(?:proposals?|amendments?|suggestions?|alternatives?|options?|changes?|proposed|suggested|new (?:text|wording|language)|comments?|statements?|views?|concerns?|idea|compromise)\b/iu;
/** What is proposed is a change of the text, and not a coffee break. */
const CHANGES =
  /\b(?:delet|remov|strik|replac|add|insert|includ|chang|amend|reword|rephras|redraft|merg|mov|bracket|substitut|split|keep|retain)\p{L}*/iu;
/** A part of a provision: who opposes a word of it does not oppose all of it. */
const PART =
  /\b(?:words?|terms?|phrases?|expressions?|references?|sentences?|parts?|chapeau|footnotes?|titles?|headings?|inclusion|insertion|addition|use)\b/iu;
/** The provision itself, as the object of "support": "article 5", "this text", "it as drafted", or nothing. */
const WHOLE =
  /^(?: (?:the|this|that|all|of|both|current|present|existing|draft|entire|whole))*(?: (?:articles?|paragraphs?|para graph|paras?|sub-? ?paragraphs?|provisions?|text|wording|language|formulation)\b| (?:it|this|that)(?=[\s,]*(?:$|[.,]|(?:as|in its)\b))|\s*(?:$|[.,]))/iu;
const PROPOSAL_BY =
  /^(?: what| the)*(?: (?:proposals?|amendments?|suggestions?|wording|language|text))?(?: made| put forward| presented| proposed| suggested)?(?: (?:of|by|from))? (?:the )?(?<whom>[\ue000-\ue0ff])(?=[\s,]*(?:$|[.!]|(?:on|for|regarding|concerning|to|in) (?:the )?(?:article|paragraph|para|sub)))/u;

const PAST = /^(?:supported|endorsed|accepted|agreed|opposed|objected|rejected|reserved)\b/iu;

const MOST_LENGTH = 400;

/**
 * Returns what a sentence in English says of delegations' positions, as statements of a capture line: "Canada,
 * supported by New Zealand, proposed …", "we cannot support paragraph 2". Returns none unless it is plain: a condition,
 * a question, a second negation, or a stance on somebody's proposal that is not known is not read.
 */
export function parseSpokenStatements(
  sentence: string,
  speaker: SentenceSpeaker,
  directory: DelegationDirectory,
): readonly CapturedDelegationStatement[] {
  if (sentence.length > MOST_LENGTH || UNCLEAR.test(sentence)) return [];
  const { pattern, names } = replaceNames(sentence, directory);
  if (names.length > 60) return [];
  const aligned = OWN_ALIGNS.exec(pattern);
  if (aligned && speaker && !NEGATION.test(pattern))
    return statement([{ ...speaker, aligning: nameAt(aligned.groups!.whom!, names) }], null);
  const other = OTHERS.exec(pattern);
  const own = other ? null : OWN.exec(pattern);
  const match = other ?? own;
  if (!match) return [];
  const groups = match.groups!;
  const rest = pattern.slice(match.index + match[0].length);
  const stance = VERBS.map(([each]) => each).find((each) => groups[each] !== undefined)!;
  if (NEGATION.test(pattern.slice(0, match.index) + match[0].replace(groups[stance]!, "") + rest)) return [];
  // Who says "we supported" or "we opposed" speaks of another time.
  if (own && stance !== "proposes" && PAST.test(groups[stance]!)) return [];
  const parties = other ? othersOf(groups, names) : speaker ? [speaker] : [];
  const supporters = groups.by === undefined ? [] : namesIn(groups.by, names);
  if (parties.length === 0 || hasDuplicates([...parties, ...supporters])) return [];
  if (OWN.test(rest) || OTHERS.test(rest.replace(/^[,;\s]*(?:and )?/u, ""))) return [];
  return statementsOf(stance, parties, supporters, rest, names);
}

function statementsOf(
  stance: Stance,
  parties: readonly SpeakingDelegation[],
  supporters: readonly Delegation[],
  rest: string,
  names: readonly Delegation[],
): readonly CapturedDelegationStatement[] {
  if (stance === "proposes") {
    if (!CHANGES.test(rest)) return [];
    const [lead, another] = parties;
    if (supporters.length > 0 && another) return [];
    const quoted = supporters.length > 0 ? [] : quotedIn(rest);
    const made = { parties, stance: quoted.length > 0 ? null : stance, quoted };
    const aligned = supporters.map((party) => ({ ...party, aligning: lead! }));
    return aligned.length > 0 ? [made, { parties: aligned, stance: null, quoted: [] }] : [made];
  }
  if (REMOVES.test(rest)) return [];
  const whom = stance === "supports" ? PROPOSAL_BY.exec(rest)?.groups?.whom : undefined;
  if (whom !== undefined) {
    const aligning = nameAt(whom, names);
    return statement(
      [...parties, ...supporters].map((party) => ({ ...party, aligning })),
      null,
    );
  }
  if (OF_PROPOSAL.test(rest) || PART.test(rest) || /[\ue000-\ue0ff]/u.test(rest)) return [];
  if ((stance === "supports" || stance === "opposes") && !WHOLE.test(rest)) return [];
  return statement([...parties, ...supporters], stance);
}

function statement(
  parties: readonly SpeakingDelegation[],
  stance: Stance | null,
): readonly CapturedDelegationStatement[] {
  return [{ parties, stance, quoted: [] }];
}

function othersOf({ who, behalf }: Readonly<Record<string, string | undefined>>, names: readonly Delegation[]) {
  const parties: readonly SpeakingDelegation[] = namesIn(who!, names);
  if (behalf === undefined) return parties;
  return parties.length === 1 ? [{ ...parties[0]!, behalf: nameAt(behalf, names) }] : [];
}

function hasDuplicates(delegations: readonly Delegation[]): boolean {
  return new Set(delegations.map(delegationKeyOf)).size < delegations.length;
}

/** Writes each name of one delegation as one character, so that patterns see names only where names are. */
function replaceNames(sentence: string, directory: DelegationDirectory): { pattern: string; names: Delegation[] } {
  const names: Delegation[] = [];
  let pattern = "";
  let at = 0;
  for (const { start, end, delegations } of findSpokenNames(sentence, directory)) {
    const [delegation, another] = delegations;
    if (!delegation || another) continue;
    pattern += sentence.slice(at, start) + String.fromCharCode(FIRST_NAME + names.length);
    names.push({ name: delegation.name, kind: delegation.kind, ...(delegation.code && { code: delegation.code }) });
    at = end;
  }
  return { pattern: pattern + sentence.slice(at), names };
}

function namesIn(text: string, names: readonly Delegation[]): readonly Delegation[] {
  return [...text].filter((sign) => /[\ue000-\ue0ff]/u.test(sign)).map((sign) => nameAt(sign, names));
}

function nameAt(text: string, names: readonly Delegation[]): Delegation {
  return names[/[\ue000-\ue0ff]/u.exec(text)![0].charCodeAt(0) - FIRST_NAME]!;
}

const Q = '["“«]([^"”»]{1,160})["”»]';
const REPLACES = new RegExp(
  `^[^"“«]{0,60}\\b(?:replac|chang|substitut)\\w*(?: the)?(?: words?)? ${Q},? (?:with|by|to)(?: the)?(?: words?)? ${Q}`,
  "iu",
);
const DELETES = new RegExp(`^[^"“«]{0,40}\\b(?:delet|strik|remov)\\w*(?: the)?(?: words?)? ${Q}`, "iu");
const INSERTS = new RegExp(
  `^[^"“«]{0,40}\\b(?:add|insert)\\w*(?: the)?(?: words?)? ${Q},? after(?: the)?(?: words?)? ${Q}`,
  "iu",
);

/** Returns the words in quotation marks that a proposal is about; none if it is not plain what becomes of them. */
function quotedIn(rest: string): readonly QuotedWording[] {
  const marks = rest.match(/["“«]/gu)?.length ?? 0;
  const replaced = REPLACES.exec(rest);
  if (replaced) return [{ kind: "change", old: replaced[1]!, new: replaced[2]! }];
  const inserted = INSERTS.exec(rest);
  if (inserted) return [{ kind: "change", old: inserted[2]!, new: `${inserted[2]!} ${inserted[1]!}` }];
  const deleted = DELETES.exec(rest);
  return deleted && marks <= 2 ? [{ kind: "change", old: deleted[1]!, new: "" }] : [];
}
