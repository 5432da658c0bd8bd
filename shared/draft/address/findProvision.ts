import { refusal, type Outcome } from "#shared/base/result.ts";
import { parseAddress, printAddress, type Address, type AddressStep } from "./address.ts";
import type { Draft, Provision } from "../draft.ts";
import { alphabetPositions, foldLetter } from "../numbers/letters.ts";
import { letterValue, romanValue } from "../numbers/provisionNumber.ts";

/**
 * The index of the provision that an address names, as leniently as people type it, or an eId. Refuses with
 * `address.empty`, `address.none` or `address.several`; never guesses between two.
 */
export function findProvision(draft: Draft, typed: string): Outcome<number> {
  const wanted = typed.trim();
  if (wanted === "") return refusal("address.empty");
  for (const matchesOf of [addressed, named, canonically, folded, along, lettered, loosely, inPieces]) {
    const found = indices(draft, matchesOf(wanted));
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return several(draft, wanted, found);
  }
  return refusal("address.none", { typed: wanted });
}

type Matches = (provision: Provision) => boolean;

function indices(draft: Draft, matches: Matches): number[] {
  return draft.provisions.flatMap((provision, i) => (matches(provision) ? [i] : []));
}

function several(draft: Draft, typed: string, found: readonly number[]) {
  const [first, second] = found.map((i) => draft.provisions[i]!.address);
  return refusal("address.several", { typed, count: found.length, first: first!, second: second! });
}

function addressed(wanted: string): Matches {
  return ({ address }) => address === wanted;
}

function named(wanted: string): Matches {
  return ({ eId }) => eId === wanted;
}

function canonically(wanted: string): Matches {
  const printed = canonicalSpelling(wanted);
  return ({ address }) => address === printed;
}

function folded(wanted: string): Matches {
  const lower = wanted.toLowerCase();
  const printed = canonicalSpelling(wanted).toLowerCase();
  return ({ address, eId }) => address.toLowerCase() === printed || eId.toLowerCase() === lower;
}

function canonicalSpelling(typed: string): string {
  const address = parseAddress(typed);
  return address ? printAddress(address) : typed;
}

const ADDRESSES = new WeakMap<Provision, Address | null>();

/** A provision's address read, once. */
function addressOf(provision: Provision): Address | null {
  let address = ADDRESSES.get(provision);
  if (address === undefined) ADDRESSES.set(provision, (address = parseAddress(provision.address)));
  return address;
}

/** "section 2" finds `chapter IV section 2` where there is but one; "chapter 4, article 24" finds `24`. */
function along(wanted: string): Matches {
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

/** In the names of containers "IV" and "4" are the same. */
function sameNumber(a: AddressStep, b: AddressStep): boolean {
  if (a.num.toLowerCase() === b.num.toLowerCase()) return true;
  if (!isContainer(a) && a.unit !== "annex") return false;
  return arabic(a.num) === arabic(b.num);
}

function arabic(num: string): string {
  return num.replace(/^[IVXLCDM]+(?![A-Za-z])/i, (roman) => String(romanValue(roman) ?? roman));
}

/** "1(b)" finds `1(б)`: a letter stands for the one at its place in another script, where only one does. */
function lettered(wanted: string): Matches {
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
  if (sameNumber(step, typed) || foldLetter(step.num) === foldLetter(typed.num)) return true;
  return alphabetPositions(step.num).includes(letterValue(typed.num) ?? 0);
}

/** "3(7)" finds `3(option 2)(7)`, "annex II (4)" `annex II chapter III(4)`, "24(1)" `24 #2(1)`, where there is but one. */
function loosely(wanted: string): Matches {
  const typed = parseAddress(wanted);
  if (!typed) return () => false;
  const isSaid = (step: AddressStep) => typed.some((said) => kindOf(said) === kindOf(step));
  return (provision) => {
    const address = addressOf(provision);
    const last = (address?.length ?? 0) - 1;
    const steps = address?.filter((step, i) => i === last || kindOf(step) === "" || isSaid(step));
    return steps !== undefined && sameSteps(steps.map(unrepeated), typed);
  };
}

/** What people leave out of an address: an option, or the container that something lies in; "" for any other step. */
function kindOf(step: AddressStep): string {
  if (step.num.startsWith("option ")) return "option";
  return isContainer(step) ? step.unit! : "";
}

function unrepeated({ num, ...step }: AddressStep): AddressStep {
  return { ...step, num: num.replace(/ ?#\d+$/, "") };
}

/** The last resort: the same runs of digits and letters in the same order, so that "24.1.1" finds `24(1.1)`. */
function inPieces(wanted: string): Matches {
  const key = pieces(wanted);
  return (provision) => pieces(provision.address) === key;
}

function pieces(text: string): string {
  const plain = text.normalize("NFKD").replace(/[\p{M}\u0640]+/gu, "");
  const runs = plain.toLowerCase().match(/\d+|\p{L}+|[¶#]/gu) ?? [];
  return runs.filter((run) => !/^(?:art(?:icles?)?|para(?:graph)?s?|(?:sub-?)?paragraph|points?)$/.test(run)).join(" ");
}
