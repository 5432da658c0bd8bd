import type { Proposer } from "#shared/records/kinds/proposal.ts";
import { findDelegationsByName, foldName, type Delegation } from "#shared/states/delegations.ts";
import { searchDelegations } from "#shared/states/searchDelegations.ts";

type Kind = NonNullable<Proposer["kind"]>;

/** What is said of names that the list of States and groups does not have, by the name as it is typed. */
export type KindsByName = Readonly<Record<string, Kind>>;

/** Who proposes and who joins them, as it is typed. */
export interface TypedProposers {
  readonly proposers: string;
  readonly cosponsors: string;
  readonly kinds: KindsByName;
}

/**
 * Reads names with commas between them: "Mexico, Barbados for CARICOM, [Centre for Seas]". A State or group goes by
 * any of its names and codes; what is in brackets is a name as it stands. "for" says on whose behalf, where one of
 * the two is a State or group. What was `known` and is typed as it is printed stays as it was. Nobody is named twice.
 */
export function parseProposers(typed: TypedProposers, known: readonly Proposer[] = []): Proposer[] {
  const read = (text: string) => partsOf(text).map((part) => knownAs(part, known) ?? proposerIn(part, typed.kinds));
  const all = [
    ...read(typed.proposers).map(({ cosponsor: _, ...proposer }): Proposer => proposer),
    ...read(typed.cosponsors).map((proposer): Proposer => ({ ...proposer, cosponsor: true })),
  ];
  return all.filter(({ name }, i) => all.findIndex((other) => foldName(other.name) === foldName(name)) === i);
}

/** Those of whom the list of States and groups says nothing, so that `kinds` does. */
export function findUnlistedProposers({ proposers, cosponsors, kinds }: TypedProposers): readonly Proposer[] {
  const parts = [...partsOf(proposers), ...partsOf(cosponsors)].filter((part) => !delegationCalled(parted(part)[0]));
  return parseProposers({ proposers: parts.join(", "), cosponsors: "", kinds });
}

/** Proposers as they are typed: what `parseProposers` reads as the same. */
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

/** The names, with what is in brackets in one piece. */
function partsOf(typed: string): readonly string[] {
  return (typed.match(/(?:\[[^\]]*\]?|[^,[])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => nameIn(part) !== "");
}

function knownAs(part: string, known: readonly Proposer[]): Proposer | undefined {
  return known.find((proposer) => printProposer(proposer) === part);
}

function proposerIn(part: string, kinds: KindsByName): Proposer {
  const [who, behalf] = parted(part);
  const found = delegationCalled(who);
  const name = found?.name ?? nameIn(who);
  const kind = found?.kind ?? (Object.hasOwn(kinds, name) ? kinds[name] : undefined) ?? "other";
  return {
    name,
    kind,
    ...(found?.kind === "state" && found.code && { code: found.code }),
    ...(behalf && { behalf: delegationCalled(behalf)?.name ?? nameIn(behalf) }),
  };
}

/** Who it is, and on whose behalf: parted at a "for" with a State or group, or a name in brackets, at either side. */
function parted(part: string): readonly [who: string, behalf: string | null] {
  for (const { index } of part.matchAll(/\sfor\s/giu)) {
    const [who, behalf] = [part.slice(0, index).trim(), part.slice(index + 5).trim()];
    if (isWhole(who) && isWhole(behalf) && [who, behalf].some(isKnown)) return [who, behalf];
  }
  return [part, null];
}

const isWhole = (text: string) => nameIn(text) !== "" && /^(?:\[[^\]]*\]|[^[\]]*)$/.test(text);
const isKnown = (text: string) => text.startsWith("[") || delegationCalled(text) !== null;

function nameIn(text: string): string {
  return text.replace(/[[\]]/g, "").replace(/\s+/gu, " ").trim();
}

/** The one that goes by a name; null for several, and for what is in brackets. */
function delegationCalled(text: string): Delegation | null {
  if (text.startsWith("[")) return null;
  const found = findDelegationsByName(text);
  return found.length === 1 ? found[0]! : null;
}

function printProposer({ name, kind, behalf }: Proposer): string {
  const who = kind !== undefined && listed(name, kind) ? printListed(name) : bracketed(name);
  if (!behalf) return who;
  return `${who} for ${delegationCalled(behalf)?.name === behalf ? printListed(behalf) : `[${nameIn(behalf)}]`}`;
}

/** A name with a comma in it is no name in a list: there it goes by its code. */
function printListed(name: string): string {
  if (!/[,[\]]|\sfor\s/iu.test(name)) return name;
  return delegationCalled(name)?.code ?? `[${nameIn(name)}]`;
}

/** Another's name, in brackets where it would be read as something else. */
function bracketed(name: string): string {
  const isPlain = !/[,[\]]/.test(name) && findDelegationsByName(name).length !== 1 && parted(name)[1] === null;
  return isPlain ? name : `[${nameIn(name)}]`;
}

/** Whether the list of States and groups spells the name so, and says the same of it. */
function listed(name: string, kind: Kind): boolean {
  const found = delegationCalled(name);
  return found?.name === name && found.kind === kind;
}

/** How many names are offered at once. */
const MANY = 8;

/** What the name that is being typed may become. */
export interface NameCompletions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly string[];
}

/** Completes the name before the caret, with `others` first, such as the Chair; none where it is whole or none has begun. */
export function completeName(typed: string, caret: number, others: readonly string[] = []): NameCompletions {
  const nothing = { from: caret, to: caret, options: [] };
  if (/[\p{L}\p{N}]/u.test(typed.charAt(caret))) return nothing;
  const part = /(?:^|,)\s*([^,[\]]*)$/u.exec(typed.slice(0, caret))?.[1] ?? "";
  const begun = /.*\sfor\s+(.*)$/iu.exec(part)?.[1] ?? part;
  const wanted = foldName(begun);
  const mine = others.filter((name) => foldName(name).startsWith(wanted));
  if (wanted === "" || mine.some((name) => foldName(name) === wanted)) return nothing;
  const like = delegationCalled(begun) ? [] : searchDelegations(begun).map(({ name }) => printListed(name));
  const names = [...mine, ...like];
  return { from: caret - begun.length, to: caret, options: names.slice(0, MANY) };
}
