import type { Proposer } from "#shared/records/kinds/proposal.ts";
import {
  findDelegationsNamed,
  foldDelegationName,
  LISTED_DELEGATIONS,
  type Delegation,
  type DelegationDirectory,
} from "#shared/states/delegations.ts";
import { searchDelegations } from "#shared/states/searchDelegations.ts";

type Kind = NonNullable<Proposer["kind"]>;

/** The kinds of proposers that the list of States and groups does not have, by the name as typed. */
export type ProposerKindsByName = Readonly<Record<string, Kind>>;

/** Proposers and cosponsors as they are typed. */
export interface TypedProposers {
  readonly proposers: string;
  readonly cosponsors: string;
  readonly kinds: ProposerKindsByName;
}

/**
 * Parses names separated by commas: "Mexico, Barbados for CARICOM, [Centre for Seas]". A State or group may have any of
 * its names and codes; a name in brackets is taken literally. "for" separates the proposer from the one it speaks for,
 * if either is a State or group or in brackets. Proposers in `known` stay as they are if typed as they are printed.
 * Duplicates are removed.
 */
export function parseProposers(
  typed: TypedProposers,
  known: readonly Proposer[] = [],
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): Proposer[] {
  const read = (text: string) =>
    partsOf(text).map((part) => knownAs(part, known) ?? proposerIn(part, typed.kinds, directory));
  const all = [
    ...read(typed.proposers).map(({ cosponsor: _, ...proposer }): Proposer => proposer),
    ...read(typed.cosponsors).map((proposer): Proposer => ({ ...proposer, cosponsor: true })),
  ];
  return all.filter(
    ({ name }, i) => all.findIndex((other) => foldDelegationName(other.name) === foldDelegationName(name)) === i,
  );
}

/** Returns the proposers that the list of States and groups does not have, whose kind comes from `kinds`. */
export function findUnlistedProposers(
  { proposers, cosponsors, kinds }: TypedProposers,
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): readonly Proposer[] {
  const parts = [...partsOf(proposers), ...partsOf(cosponsors)].filter(
    (part) => !delegationCalled(splitBehalf(part, directory)[0], directory),
  );
  return parseProposers({ proposers: parts.join(", "), cosponsors: "", kinds }, [], directory);
}

/** Prints proposers in the form that `parseProposers` reads back as the same. */
export function printProposers(proposers: readonly Proposer[]): TypedProposers {
  const print = (cosponsors: boolean) =>
    proposers
      .filter(({ cosponsor }) => Boolean(cosponsor) === cosponsors)
      .map(printProposer)
      .join(", ");
  const unlisted = proposers.filter(({ name, kind }) => kind !== undefined && !listed(name, kind));
  const kinds = Object.fromEntries(unlisted.map(({ name, kind }) => [name, kind!]));
  return { proposers: print(false), cosponsors: print(true), kinds };
}

/** Splits at commas outside brackets. */
function partsOf(typed: string): readonly string[] {
  return (typed.match(/(?:\[[^\]]*\]?|[^,[])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => nameIn(part) !== "");
}

function knownAs(part: string, known: readonly Proposer[]): Proposer | undefined {
  return known.find((proposer) => printProposer(proposer) === part);
}

function proposerIn(part: string, kinds: ProposerKindsByName, directory: DelegationDirectory): Proposer {
  const [who, behalf] = splitBehalf(part, directory);
  const found = delegationCalled(who, directory);
  const name = found?.name ?? nameIn(who);
  const kind = found?.kind ?? (Object.hasOwn(kinds, name) ? kinds[name] : undefined) ?? "other";
  return {
    name,
    kind,
    ...(found?.kind === "state" && found.code && { code: found.code }),
    ...(behalf && { behalf: delegationCalled(behalf, directory)?.name ?? nameIn(behalf) }),
  };
}

/**
 * Splits a part at a "for" into the proposer and the one it speaks for, if either side is a State or group or in
 * brackets.
 */
function splitBehalf(
  part: string,
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): readonly [who: string, behalf: string | null] {
  const isKnown = (text: string) => text.startsWith("[") || delegationCalled(text, directory) !== null;
  for (const { index } of part.matchAll(/\sfor\s/giu)) {
    const [who, behalf] = [part.slice(0, index).trim(), part.slice(index + 5).trim()];
    if (isWhole(who) && isWhole(behalf) && [who, behalf].some(isKnown)) return [who, behalf];
  }
  return [part, null];
}

const isWhole = (text: string) => nameIn(text) !== "" && /^(?:\[[^\]]*\]|[^[\]]*)$/.test(text);

function nameIn(text: string): string {
  return text.replace(/[[\]]/g, "").replace(/\s+/gu, " ").trim();
}

/** Returns the only delegation with a name; null if there are several, and for a name in brackets. */
function delegationCalled(text: string, directory: DelegationDirectory = LISTED_DELEGATIONS): Delegation | null {
  if (text.startsWith("[")) return null;
  const found = directory.named(text);
  return found.length === 1 ? found[0]! : null;
}

function printProposer({ name, kind, behalf }: Proposer): string {
  const who = kind !== undefined && listed(name, kind) ? printListed(name) : bracketed(name);
  if (!behalf) return who;
  return `${who} for ${delegationCalled(behalf)?.name === behalf ? printListed(behalf) : `[${nameIn(behalf)}]`}`;
}

/** Returns a listed name for use in a list. A name with a comma would be split, so its code is used instead. */
function printListed(name: string): string {
  if (!/[,[\]]|\sfor\s/iu.test(name)) return name;
  return delegationCalled(name)?.code ?? `[${nameIn(name)}]`;
}

/** Returns an unlisted name, in brackets if it would be parsed as something else. */
function bracketed(name: string): string {
  const isPlain = !/[,[\]]/.test(name) && findDelegationsNamed(name).length !== 1 && splitBehalf(name)[1] === null;
  return isPlain ? name : `[${nameIn(name)}]`;
}

/** Returns true if the list of States and groups has exactly this name with this kind. */
function listed(name: string, kind: Kind): boolean {
  const found = delegationCalled(name);
  return found?.name === name && found.kind === kind;
}

/** The maximum number of completions. */
const MAX_COMPLETIONS = 8;

/** Completions for the name that is being typed. */
export interface ProposerNameCompletions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly string[];
}

/**
 * Completes the name before the caret. `others`, such as the Chair, come first. Nothing is offered if the name is
 * complete or none has been started.
 */
export function findProposerNameCompletions(
  typed: string,
  caret: number,
  others: readonly string[] = [],
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): ProposerNameCompletions {
  const nothing = { from: caret, to: caret, options: [] };
  if (/[\p{L}\p{N}]/u.test(typed.charAt(caret))) return nothing;
  const part = /(?:^|,)\s*([^,[\]]*)$/u.exec(typed.slice(0, caret))?.[1] ?? "";
  const prefix = /.*\sfor\s+(.*)$/iu.exec(part)?.[1] ?? part;
  const wanted = foldDelegationName(prefix);
  const matchingOthers = others.filter((name) => foldDelegationName(name).startsWith(wanted));
  if (wanted === "" || matchingOthers.some((name) => foldDelegationName(name) === wanted)) return nothing;
  const like = delegationCalled(prefix, directory)
    ? []
    : searchDelegations(prefix, directory).map(({ name }) => printListed(name));
  const names = [...matchingOthers, ...like];
  return { from: caret - prefix.length, to: caret, options: names.slice(0, MAX_COMPLETIONS) };
}
