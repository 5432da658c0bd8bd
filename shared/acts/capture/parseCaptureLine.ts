import { toNearestWordParam } from "#shared/base/nearestWord.ts";
import { isRefusal, refusal, type Outcome, type Refusal, type RefusalCode } from "#shared/base/result.ts";
import {
  KNOWLEDGE_BASIS_KINDS,
  CONFIDENTIALITY_LABELS,
  type KnowledgeBasis,
} from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import type { DelegationDirectory } from "#shared/states/delegations.ts";
import { parseLeadingAddress } from "./leadingAddress.ts";
import type { CaptureLineFault, CapturedLine, TypedTextRange } from "./capturedLine.ts";
import { parseDelegationStatements } from "./parseDelegationStatements.ts";
import { parseClockTime, tokeniseCaptureLine, type CaptureLineToken } from "./tokeniseCaptureLine.ts";

/** The sign of each stance. */
export const SIGN_BY_STANCE = {
  supports: "+",
  opposes: "-",
  reserves: "~",
  flexible: "?",
  proposes: ">",
  earlier: "<",
} as const satisfies Record<Stance, string>;

/** A parsed line, with the faults in it. A part with a fault is left out of the line. */
export interface ParsedCaptureLine {
  readonly line: CapturedLine;
  readonly faults: readonly CaptureLineFault[];
}

/** What a line may refer to in a dossier. */
export interface CaptureLineParseContext {
  /** The names of its tracks; if absent, any name is accepted. */
  readonly tracks?: readonly string[];
  /** The delegations that a name may mean; by default the listed States and groups. */
  readonly delegations?: DelegationDirectory;
  /** Recognises addresses of a draft that do not have the usual form. */
  readonly isAddress?: (typed: string) => boolean;
}

/**
 * Parses a line of the capture line. Never throws.
 *
 *     line      = [address] { statement | mark } [ "//" comment ]
 *     statement = party { party } [ sign ] { quoted }        a "/" or ";" between statements is optional
 *     party     = name [ "for" name ] [ "with" name ]        on behalf of a group; aligning with another
 *     name      = ISO code | UN short name | another name in use | group | "[" any other name "]"
 *     sign      = "+" supports | "-" opposes | "~" reserves | "?" flexible | ">" proposes | "<" prefers earlier text
 *                 or the word: "supports", "proposes to"
 *     quoted    = old ">" new | new "for" old | "delete" old  replacement; also ->, by, with, becomes, instead of
 *               | new ("after" | "before") old                insertion beside words
 *               | ">" new | "add" new                         text after the provision
 *               | words [ "of" name ]                         what a position is about: the text, or a proposal
 *     old, new  = a quotation, in any marks; "…"#2 is the second of several equal passages; a " in it is doubled
 *     mark      = "@" track | "!" status | "^" basis [clock] | "#" confidentiality
 *
 * `40(20 bis) CAN NZ + / MEX ~ "shall" > "may" @informals !agreed` means: on article 40, paragraph 20 bis, Canada and
 * New Zealand support; Mexico reserves and proposes "may" instead of "shall", in informals; the provision is agreed.
 *
 * Words after `@ ! ^ #` may be abbreviated if only one begins so. "on behalf of", "aligning with" and the like may be
 * written out; "and" between names is ignored. Quoted words without a sign are a proposal. With a sign they are not:
 * "objects to delete" proposes no deletion. Only a delegation that reserves may propose other words, without a verb.
 */
export function parseCaptureLine(typed: string, known: CaptureLineParseContext = {}): ParsedCaptureLine {
  const address = parseLeadingAddress(typed, known.isAddress ?? (() => false), known.delegations);
  const tokens = tokeniseCaptureLine(typed, address?.at?.to ?? 0);
  const faults: CaptureLineFault[] = [];
  const { sayings: statements, rest } = parseDelegationStatements(tokens, faults, known.delegations);
  const marks = marksOf(rest, known, faults);
  if (!address && faults[0]?.refusal.code === "capture.delegation" && faults[0].from === tokens[0]?.from) {
    faults[0] = { ...faults[0], refusal: refusal("capture.start", faults[0].refusal.params) };
  }
  return {
    line: { ...(address && { address }), statements, ...marks },
    faults: faults.sort((a, b) => a.from - b.from),
  };
}

type Marks = Omit<CapturedLine, "address" | "statements">;

/** Parses the marks that apply to the line as a whole. */
function marksOf(
  tokens: readonly CaptureLineToken[],
  known: CaptureLineParseContext,
  faults: CaptureLineFault[],
): Marks {
  let marks: Marks = {};
  tokens.forEach((token, i) => {
    const clock = token.kind === "basis" ? parseClockTime(tokens[i + 1]) : undefined;
    const mark = markOf(token, clock, known);
    if (mark === null) return;
    const at = { from: token.from, to: clock ? tokens[i + 1]!.to : token.to };
    const twice = Object.keys(mark).find((key) => key in marks);
    if (isRefusal(mark)) faults.push({ ...at, refusal: mark });
    else if (twice !== undefined) faults.push({ ...at, refusal: refusal("capture.twice", { what: twice }) });
    else marks = { ...marks, ...withSpan(mark, at) };
  });
  return marks;
}

/**
 * Parses a token that applies to the whole line. Returns a refusal if it is not valid, or null if it belongs to another
 * part.
 */
function markOf(
  { kind, text }: CaptureLineToken,
  clock: string | undefined,
  { tracks }: CaptureLineParseContext,
): Outcome<Marks> | null {
  switch (kind) {
    case "track":
      return markOutcome("track", trackOf(text, tracks));
    case "status":
      return markOutcome("status", oneOf(text, PROVISION_STATUSES, "capture.status"));
    case "label":
      return markOutcome("confidentiality", oneOf(text, CONFIDENTIALITY_LABELS, "capture.label"));
    case "basis":
      return markOutcome("basis", basisOf(text, clock));
    case "comment":
      return text === "" ? null : markOutcome("comment", text);
    default:
      return null;
  }
}

function markOutcome<T>(key: keyof Marks, value: Outcome<T>): Outcome<Marks> {
  return isRefusal(value) ? value : { [key]: { value } };
}

function withSpan(marks: Marks, at: TypedTextRange): Marks {
  return Object.fromEntries(Object.entries(marks).map(([key, { value }]) => [key, { value, at }])) as Marks;
}

function basisOf(text: string, clock: string | undefined): Outcome<KnowledgeBasis> {
  if (parseClockTime({ text })) return { how: "webcast", clock: text };
  const how = oneOf(text, KNOWLEDGE_BASIS_KINDS, "capture.basis");
  return isRefusal(how) ? how : { how, ...(clock && { clock }) };
}

function trackOf(text: string, tracks: readonly string[] | undefined): Outcome<string> {
  if (text === "") return refusal("capture.track-empty");
  if (!tracks) return text;
  const known = tracks.filter((each) => trackNameAsTyped(each).startsWith(trackNameAsTyped(text)));
  const exact = known.find((each) => trackNameAsTyped(each) === trackNameAsTyped(text));
  if (exact !== undefined) return exact;
  return known.length === 1 ? known[0]! : unknownWordRefusal("capture.track", text, tracks.map(trackNameAsTyped));
}

/** Returns a track as it is typed: without spaces. */
export function trackNameAsTyped(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

/** Returns the one word that begins with the typed text, or a refusal with `code` if none or several do. */
function oneOf<T extends string>(typed: string, words: readonly T[], code: RefusalCode): Outcome<T> {
  const wanted = typed.toLowerCase();
  const exact = words.find((word) => word === wanted);
  if (exact) return exact;
  const candidates = wanted === "" ? [] : words.filter((word) => word.startsWith(wanted));
  return candidates.length === 1 ? candidates[0]! : unknownWordRefusal(code, typed, words);
}

/** Refuses a word that is none of the known ones, and suggests the nearest of them. */
function unknownWordRefusal(code: RefusalCode, typed: string, known: readonly string[]): Refusal {
  return refusal(code, { typed, near: toNearestWordParam(typed, known), known: known.join(", ") });
}
