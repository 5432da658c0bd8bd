import { toBriefingInput } from "#shared/publish/formats/pdf/writeBriefingPages.ts";
import { expect, it } from "vitest";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { makeAct } from "#shared/acts/act.ts";
import { confirmPlacementAct } from "#shared/acts/placementActs.ts";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildMatrixLayoutData } from "#shared/publish/layouts/data/matrix.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { buildPositionsTable } from "#shared/publish/tables/dossierTables.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { buildPositionMatrix } from "#shared/ledger/matrix/positionMatrix.ts";
import {
  groupPositionsByProvision,
  isEntryValidInText,
  listPositionsWithValidityInText,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { STANCES } from "#shared/records/kinds/position.ts";
import { Random } from "#test/support/random.ts";
import { fuzzSeeds, isUsualRun } from "#test/support/fuzzSeeds.ts";
import { createTeam, addText, unwrapOutcome, type Person } from "#test/support/team/team.ts";
import { firstText, randomNextText, type Text } from "./story.ts";

/** A delegation's position, and the words that it was taken on. */
interface Taken {
  readonly key: string;
  readonly name: string;
  readonly words: string;
  readonly isQuote: boolean;
}

const PUBLIC: ExportAudience = { audience: "public", informals: false, authors: "none" };
/**
 * The least share, over all histories, of positions on whole provisions that count in the next text if it has their
 * words.
 */
const LEAST_FOUND = 0.95;

const tally = { unchanged: 0, found: 0, current: 0, earlier: 0, unplaced: 0, confirmed: 0 };

it("A new text's matrix, pages and tables show nobody who did not speak of its words, and lose nobody", async () => {
  for (const seed of fuzzSeeds(200)) await replay(seed, () => history(seed));
  if (!isUsualRun) return;
  expect(Math.min(tally.current, tally.earlier, tally.unplaced, tally.confirmed)).toBeGreaterThan(100);
  expect(tally.found / tally.unchanged).toBeGreaterThanOrEqual(LEAST_FOUND);
}, 240_000);

async function replay(seed: number, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    (error as Error).message += `\nSeed ${seed}; alone: CLAUSEMARK_FUZZ_SEED=${seed}`;
    throw error;
  }
}

async function history(seed: number): Promise<void> {
  const random = new Random(seed);
  const first = firstText(random);
  const { admin } = await createTeam(first.draft);
  const taken = await speak(admin, first, random, "A");
  const second = randomNextText(first, random);
  await addText(admin, second.draft);
  check(admin, second, taken, new Set());
  const confirmed = await confirmSome(admin, second, random);
  taken.push(...(await speak(admin, second, random, "B")));
  check(admin, second, taken, confirmed);
  const third = randomNextText(second, random);
  await addText(admin, third.draft);
  check(admin, third, taken, confirmed, second);
}

/** Delegations take positions on paragraphs and options, some of them on words within. */
async function speak(admin: Person, text: Text, random: Random, prefix: string): Promise<Taken[]> {
  const taken: Taken[] = [];
  const worded = text.ids.flatMap((id, i) => (id ? [i] : []));
  for (let n = 0; n < 6; n++) {
    const index = random.pick(worded);
    const whole = text.draft.provisions[index]!.blocks[0]!.text;
    const isQuote = random.below(3) === 0;
    const words = isQuote ? whole.split(" ").slice(4, 9).join(" ") : whole;
    const anchor = isQuote
      ? unwrapOutcome(createTypedQuoteAnchor(text.draft, text.id, index, words))
      : createProvisionAnchor(text.draft, text.id, index);
    const name = `Delegation ${prefix}${n}`;
    const delegation = { name, kind: "other" as const };
    const stance = random.pick(STANCES);
    const body = makePositionBody(admin.ledger, admin.me, { anchor, delegation, stance, confidentiality: "public" });
    const [records] = await admin.commit(makeAct({ type: "position", body: unwrapOutcome(body) }));
    taken.push({ key: records!.key, name, words, isQuote });
  }
  return taken;
}

/** Confirms every third position that is shown at other words. Returns their keys. */
async function confirmSome(admin: Person, text: Text, random: Random): Promise<Set<string>> {
  const confirmed = new Set<string>();
  for (const { entry, validity, anchor } of listPositionsWithValidityInText(admin.ledger, text.id)) {
    if (validity !== "earlier" || random.below(3) > 0) continue;
    const placing = { annotation: entry.id, draft: text.id, first: admin.keys[0]! };
    const said = confirmPlacementAct(admin.ledger, admin.me, placing, anchor!);
    if (isRefusal(said)) throw new Error(said.code);
    await admin.commit(said);
    confirmed.add(entry.id);
  }
  return confirmed;
}

/** Compares what the product says about a text with the words themselves. */
function check(
  { ledger }: Person,
  text: Text,
  taken: readonly Taken[],
  confirmed: ReadonlySet<string>,
  confirmedOn?: Text,
): void {
  const applied = listPositionsWithValidityInText(ledger, text.id);
  expect(applied.map(({ entry }) => entry.id).sort()).toEqual(taken.map(({ key }) => key).sort());
  const counting = new Set<string>();
  for (const each of applied) {
    const { words, name, isQuote, key } = taken.find((one) => one.key === each.entry.id)!;
    const here = text.draft.provisions.filter(({ blocks }) => blocks[0]?.text === words);
    if (!isQuote && here.length > 0) {
      tally.unchanged++;
      if (each.validity === "current") tally.found++;
    }
    if (each.validity === "current") {
      tally.current++;
      expect(wordsAt(text, each.anchor!)).toBe(words);
    } else if (each.validity === "confirmed") {
      tally.confirmed++;
      expect(confirmed).toContain(key);
      const said = each.entry.placements[0]!.said[0]!.anchor!;
      if (confirmedOn) expect(wordsAt(text, each.anchor!)).toBe(wordsAt(confirmedOn, said));
    } else tally[each.validity as "earlier" | "unplaced"]++;
    if (isEntryValidInText(each)) counting.add(name);
  }
  seenEverywhere(ledger, text, taken, counting);
}

function wordsAt({ draft }: Text, anchor: { provision: string; quote?: { exact: string } | undefined }): string {
  if (anchor.quote) return anchor.quote.exact;
  return draft.provisions.find(({ eId }) => eId === anchor.provision)!.blocks[0]!.text;
}

/**
 * Checks the matrix, its page and the table: they show exactly the positions that count; with `earlier`, all positions.
 */
function seenEverywhere(
  ledger: Person["ledger"],
  text: Text,
  taken: readonly Taken[],
  counting: ReadonlySet<string>,
): void {
  const wanted = [...counting].sort();
  const matrix = buildPositionMatrix(text.draft, groupPositionsByProvision(ledger, text.id).values());
  expect(matrix.rows.map(({ value }) => value.name).sort()).toEqual(wanted);
  const page = pageOf(ledger, text, PUBLIC);
  expect(namesIn(page.rows)).toEqual(wanted);
  expect(page.earlier).toBeNull();
  const rows = buildPositionsTable(ledger, PUBLIC).sheet.rows.slice(1);
  expect(rows.map((row) => row[1]).sort()).toEqual(wanted);
  const all = taken.map(({ name }) => name).sort();
  const labelled = pageOf(ledger, text, { ...PUBLIC, earlier: true });
  expect(namesIn(labelled.rows)).toEqual(wanted);
  expect([...namesIn(labelled.rows), ...namesIn(labelled.earlier?.rows ?? [])].sort()).toEqual(all);
  const every = buildPositionsTable(ledger, { ...PUBLIC, earlier: true }).sheet.rows.slice(1);
  expect(every.map((row) => row[1]).sort()).toEqual(all);
  // A position that does not count has no address in the new text.
  for (const row of every) expect(row[0] !== "").toBe(counting.has(row[1] as string));
}

function pageOf(ledger: Person["ledger"], { draft, id }: Text, audience: ExportAudience) {
  return buildMatrixLayoutData(
    toBriefingInput(
      collectBriefing(ledger, { title: draft.title, symbol: "", draft, id }, { layout: "matrix", audience }).content,
    ),
  );
}

function namesIn(rows: ReturnType<typeof buildMatrixLayoutData>["rows"]): readonly string[] {
  const names = rows.flatMap(({ cells }) => cells.flat().map(({ t }) => t.replace(/ \(.*$/s, "")));
  return [...new Set(names)].sort();
}
