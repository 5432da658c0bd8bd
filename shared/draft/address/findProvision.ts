import { refusal, type Outcome } from "#shared/base/result.ts";
import { parseAddress, printAddress, type Address, type AddressStep } from "./address.ts";
import type { Draft, Provision } from "../draft.ts";
import { nonLatinLetterPositions, foldNonLatinLetter } from "../numbers/nonLatinLetters.ts";
import { listLetterPosition, parseRomanNumeral } from "../numbers/provisionNumber.ts";

/**
 * Finds the provision that an address or eId names, as leniently as users type it. Never guesses between two: refuses
 * with `address.empty`, `address.none` or `address.several`.
 */
export function findProvision(draft: Draft, typed: string): Outcome<number> {
  const wanted = typed.trim();
  if (wanted === "") return refusal("address.empty");
  for (const testOf of [
    byAddress,
    byEId,
    byCanonicalSpelling,
    ignoringCase,
    ignoringContainers,
    byLetterPosition,
    ignoringOmittedSteps,
    byRunningNumber,
    byRuns,
  ]) {
    const found = indices(draft, testOf(wanted));
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return severalRefusal(draft, wanted, found);
  }
  return refusal("address.none", { typed: wanted });
}

type ProvisionTest = (provision: Provision) => boolean;

function indices(draft: Draft, matches: ProvisionTest): number[] {
  return draft.provisions.flatMap((provision, i) => (matches(provision) ? [i] : []));
}

function severalRefusal(draft: Draft, typed: string, found: readonly number[]) {
  const [first, second] = found.map((i) => draft.provisions[i]!.address);
  return refusal("address.several", { typed, count: found.length, first: first!, second: second! });
}

function byAddress(wanted: string): ProvisionTest {
  return ({ address }) => address === wanted;
}

function byEId(wanted: string): ProvisionTest {
  return ({ eId }) => eId === wanted;
}

function byCanonicalSpelling(wanted: string): ProvisionTest {
  const printed = canonicalSpelling(wanted);
  return ({ address }) => address === printed;
}

function ignoringCase(wanted: string): ProvisionTest {
  const lower = wanted.toLowerCase();
  const printed = canonicalSpelling(wanted).toLowerCase();
  return ({ address, eId }) => address.toLowerCase() === printed || eId.toLowerCase() === lower;
}

function canonicalSpelling(typed: string): string {
  const address = parseAddress(typed);
  return address ? printAddress(address) : typed;
}

const ADDRESSES = new WeakMap<Provision, Address | null>();

/** Returns the parsed address of a provision; parsed once. */
function addressOf(provision: Provision): Address | null {
  let address = ADDRESSES.get(provision);
  if (address === undefined) ADDRESSES.set(provision, (address = parseAddress(provision.address)));
  return address;
}

/**
 * Matches regardless of containers: "section 2" finds `chapter IV section 2` if there is only one; "chapter 4, article
 * 24" finds `24`.
 */
function ignoringContainers(wanted: string): ProvisionTest {
  const typed = parseAddress(wanted);
  if (!typed) return () => false;
  const inner = typed.filter((step, i) => i === typed.length - 1 || !isContainer(step));
  return (provision) => {
    const address = addressOf(provision);
    return address !== null && (endsWith(address, typed) || sameSteps(address, inner));
  };
}

function isContainer({ unit }: AddressStep): boolean {
  return unit === "part" || unit === "title" || unit === "chapter" || unit === "section";
}

function endsWith(address: Address, typed: Address): boolean {
  const outer = address.slice(0, Math.max(0, address.length - typed.length));
  return outer.every(isContainer) && sameSteps(address.slice(outer.length), typed);
}

function sameSteps(a: Address, b: Address): boolean {
  return a.length === b.length && a.every((step, i) => step.unit === b[i]!.unit && sameNumber(step, b[i]!));
}

/** Returns whether two numbers are the same. In the names of containers, "IV" and "4" are. */
function sameNumber(a: AddressStep, b: AddressStep): boolean {
  if (a.num.toLowerCase() === b.num.toLowerCase()) return true;
  if (!isContainer(a) && a.unit !== "annex") return false;
  return arabic(a.num) === arabic(b.num);
}

function arabic(num: string): string {
  return num.replace(/^[IVXLCDM]+(?![A-Za-z])/i, (roman) => String(parseRomanNumeral(roman) ?? roman));
}

/** Matches letters of different scripts by their position, if only one fits: "1(b)" finds `1(б)`. */
function byLetterPosition(wanted: string): ProvisionTest {
  const typed = parseAddress(wanted);
  if (!typed) return () => false;
  return (provision) => {
    const address = addressOf(provision);
    return (
      address !== null && address.length === typed.length && address.every((step, i) => isAtPlace(step, typed[i]!))
    );
  };
}

function isAtPlace(step: AddressStep, typed: AddressStep): boolean {
  if (step.unit !== typed.unit) return false;
  if (sameNumber(step, typed) || foldNonLatinLetter(step.num) === foldNonLatinLetter(typed.num)) return true;
  return nonLatinLetterPositions(step.num).includes(listLetterPosition(typed.num) ?? 0);
}

/**
 * Matches regardless of omitted steps: "3(7)" finds `3(option 2)(7)`, "annex II (4)" `annex II chapter III(4)`, "24(1)"
 * `24 #2(1)`, if there is only one.
 */
function ignoringOmittedSteps(wanted: string): ProvisionTest {
  const typed = parseAddress(wanted);
  if (!typed) return () => false;
  const isTyped = (step: AddressStep) => typed.some((typedStep) => kindOf(typedStep) === kindOf(step));
  return (provision) => {
    const address = addressOf(provision);
    const last = (address?.length ?? 0) - 1;
    const steps = address?.filter((step, i) => i === last || kindOf(step) === "" || isTyped(step));
    return steps !== undefined && sameSteps(steps.map(unrepeated), typed);
  };
}

/** Returns the kind of a step that users leave out: an option, or an enclosing container; "" for any other step. */
function kindOf(step: AddressStep): string {
  if (step.num.startsWith("option ")) return "option";
  return isContainer(step) ? step.unit! : "";
}

function unrepeated({ num, ...step }: AddressStep): AddressStep {
  return { ...step, num: num.replace(/ ?#\d+$/, "") };
}

/** Matches the number of a paragraph in a text without numbers: "12", "para. 12" and "第12段" find `¶12`. */
function byRunningNumber(wanted: string): ProvisionTest {
  const typed = parseAddress(wanted);
  const [step] = typed ?? [];
  const isNumber = typed?.length === 1 && (step!.unit === "article" || step!.unit === "paragraph");
  return ({ address }) => isNumber && address === `¶${step!.num}`;
}

/** The last resort: matches the same runs of digits and letters in the same order, so that "24.1.1" finds `24(1.1)`. */
function byRuns(wanted: string): ProvisionTest {
  const key = pieces(wanted);
  return (provision) => pieces(provision.address) === key;
}

function pieces(text: string): string {
  const plain = text.normalize("NFKD").replace(/[\p{M}\u0640]+/gu, "");
  const runs = plain.toLowerCase().match(/\d+|\p{L}+|[¶#]/gu) ?? [];
  return runs.filter((run) => !/^(?:art(?:icles?)?|para(?:graph)?s?|(?:sub-?)?paragraph|points?)$/.test(run)).join(" ");
}
