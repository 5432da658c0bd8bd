import { beforeAll, describe, expect, it } from "vitest";
import { declareRevisionsSameTextAct } from "#shared/acts/texts/revisionsSameText.ts";
import {
  closeOmissionGapAct,
  confirmPlacementAct,
  correctPlacementAct,
  discardEntryFromDraftAct,
  retractPlacementAct,
} from "#shared/acts/placementActs.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addRevisionAct, correctRevisionAct } from "#shared/acts/texts/revisions.ts";
import type { Act } from "#shared/acts/act.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Draft, Provision } from "#shared/draft/draft.ts";
import { composeCurrentText } from "#shared/ledger/texts/currentText.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findEntryAnchor, findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { groupStatusesByProvision } from "#shared/ledger/placement/statusPlacement.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { runReplayable, fuzzSeeds, isUsualRun } from "../support/fuzzSeeds.ts";
import { Random } from "../support/random.ts";
import {
  admitJoinedMembers,
  createTeam,
  joinTeam,
  exchangeRecords,
  openInvitation,
  type Person,
} from "../support/team/team.ts";

const HOUR = 3_600_000;
const THINGS = "gauge lantern harbour keeper storm vessel quay tide record mast buoy pilot channel signal".split(" ");
const source = { name: "draft.txt", sha256: "1".repeat(64), format: "text" as const };

/** Returns a sentence that differs from all others, as far as boilerplate permits. */
function sentence(random: Random): string {
  const words = Array.from({ length: 14 }, () => random.pick(THINGS));
  return `Each State Party shall see to the ${words.join(" and the ")} of its coast.`;
}

interface Article {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

function draftOf(articles: readonly Article[], title: string): Draft {
  const provisions = articles.flatMap(({ heading, paragraphs }, i): Provision[] => [
    {
      eId: `art_${i + 1}`,
      address: `${i + 1}`,
      kind: "article",
      num: `Article ${i + 1}`,
      heading,
      level: 1,
      blocks: [],
    },
    ...paragraphs.map((text, p): Provision => {
      const [eId, address] = [`art_${i + 1}__para_${p + 1}`, `${i + 1}(${p + 1})`];
      return { eId, address, kind: "paragraph", num: `${p + 1}.`, heading: "", level: 2, blocks: [{ text }] };
    }),
  ]);
  return { title, language: "en", direction: "ltr", provisions };
}

/**
 * A negotiation of a few people, generated from a seed. What each knows of the others depends on who has exchanged
 * records with whom.
 */
class Talks {
  readonly random: Random;
  readonly people: Person[] = [];
  readonly log: string[] = [];
  #articles: readonly Article[];
  #drafts = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.#articles = Array.from({ length: 5 }, () => ({
      heading: `On the ${this.random.pick(THINGS)} and the ${this.random.pick(THINGS)}`,
      paragraphs: Array.from({ length: 3 }, () => sentence(this.random)),
    }));
  }

  async begin(): Promise<void> {
    // Times repeat, so that no order can come from the clock alone.
    const now = () => new Date(Date.UTC(2026, 2, 3, 9, this.random.below(40)));
    const { admin } = await createTeam(draftOf(this.#articles, "Draft 0"), now);
    this.people.push(admin);
    for (const [name, role] of [
      ["Bea", "lead"],
      ["Carl", "observer"],
    ] as const) {
      const person = await joinTeam(admin, await openInvitation(admin, role), name, now);
      await exchangeRecords(admin, person);
      this.people.push(person);
    }
    await admitJoinedMembers(admin);
    for (const person of this.people) await exchangeRecords(admin, person);
  }

  async go(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) {
      const person = this.random.pick(this.people);
      if (this.random.next() < 0.15) {
        const other = this.random.pick(this.people);
        await exchangeRecords(person, other);
        this.log.push(`${person.name} meets ${other.name}`);
        continue;
      }
      const [what, act] = this.#act(person);
      if (act !== null && !isRefusal(act)) await person.commit(act);
      this.log.push(`${person.name} ${what}: ${act === null ? "nothing" : isRefusal(act) ? act.code : "said"}`);
    }
    for (const one of this.people) for (const other of this.people) await exchangeRecords(one, other);
  }

  #act(person: Person): readonly [string, Outcome<Act> | null] {
    const { ledger, me } = person;
    const what = this.random.pick([
      "note",
      "note",
      "note",
      "place",
      "place",
      "place",
      "revise",
      "correct",
      "package",
      "unite",
    ]);
    switch (what) {
      case "note":
        return [what, this.#note(person)];
      case "place":
        return [what, this.#placing(person)];
      case "revise": {
        const reading = { draft: this.#redrafted(), source };
        const covers = this.random.next() < 0.3 ? reading.draft.provisions.slice(0, 1).map(({ eId }) => eId) : "whole";
        return [what, addRevisionAct(ledger, me, { document: ledger.documents[0]!.id, reading, covers })];
      }
      case "correct": {
        const { revision } = this.random.pick(ledger.texts);
        const { draft } = revision.body;
        const title = `${draft.title}, read again`;
        return [what, correctRevisionAct(ledger, me, revision.id, { draft: { ...draft, title }, source })];
      }
      case "package": {
        const draft = draftOf([this.random.pick(this.#articles)], `Package ${++this.#drafts}`);
        return [what, addDocumentAct(me, { reading: { draft, source }, kind: "package", covers: ["art_1"] })];
      }
      default: {
        const [one, other] = [this.random.pick(ledger.texts), this.random.pick(ledger.texts)];
        return [
          what,
          this.random.next() < 0.3 ? declareRevisionsSameTextAct(ledger, me, one.revision.id, other.revision.id) : null,
        ];
      }
    }
  }

  #note({ ledger, me }: Person): Outcome<Act> {
    const anchor = this.#anchor(ledger, this.random.pick([...ledger.drafts.keys()]));
    const kind = anchor.gap ? "omission" : "risk";
    const body = { anchor, kind, comment: "Hm.", rights: [], tags: [], confidentiality: "team" };
    return me
      ? { statements: [() => ({ type: "annotation", body })] }
      : { refused: true, code: "may.no-member", params: {} };
  }

  #anchor(ledger: Ledger, id: string): Anchor {
    const draft = ledger.draft(id)!;
    const index = this.random.below(draft.provisions.length);
    const [block] = draft.provisions[index]!.blocks;
    if (!block || this.random.next() < 0.2) return createProvisionAnchor(draft, id, index);
    if (this.random.next() < 0.2) return createGapAfterProvisionAnchor(draft, id, index);
    const words = block.text.split(" ");
    const from = this.random.below(words.length - 4);
    const anchor = createTypedQuoteAnchor(
      draft,
      id,
      index,
      words.slice(from, from + 4 + this.random.below(9)).join(" "),
    );
    return isRefusal(anchor) ? createProvisionAnchor(draft, id, index) : anchor;
  }

  #placing({ ledger, me, keys }: Person): Outcome<Act> | null {
    if (ledger.all(threadProjection).length === 0) return null;
    // Only a few, so that two people often place the same note without knowing of each other.
    const thread = this.random.pick(ledger.all(threadProjection).slice(-4));
    const draft = this.random.pick([...ledger.drafts.keys()].slice(-2));
    const of = { annotation: thread.id, draft, first: keys[0]! };
    const found = findEntryAnchor(ledger, draft, thread);
    const at = this.#anchor(ledger, draft);
    switch (this.random.below(6)) {
      case 0:
        return discardEntryFromDraftAct(ledger, me, of);
      case 1:
        return retractPlacementAct(ledger, me, of);
      case 2:
        return closeOmissionGapAct(ledger, me, of, at);
      case 3:
        return correctPlacementAct(ledger, me, of, at);
      default:
        return found ? confirmPlacementAct(ledger, me, of, found) : correctPlacementAct(ledger, me, of, at);
    }
  }

  /** Returns the articles with one moved, removed or added, or with a paragraph reworded or removed. */
  #redrafted(): Draft {
    const { random } = this;
    const articles = [...this.#articles];
    const at = random.below(articles.length);
    const { heading, paragraphs } = articles[at]!;
    const kept = paragraphs.filter((_, i) => i !== 1);
    const reworded = paragraphs.map((text) =>
      text.replace("shall see to", "may see to").replace("the mast", "every mast"),
    );
    switch (random.below(5)) {
      case 0:
        articles.splice(0, 0, ...articles.splice(at, 1));
        break;
      case 1:
        if (articles.length > 3) articles.splice(at, 1);
        break;
      case 2:
        articles.splice(at, 0, { heading: `On the ${random.pick(THINGS)} alone`, paragraphs: [sentence(random)] });
        break;
      case 3:
        articles[at] = { heading, paragraphs: reworded };
        break;
      default:
        articles[at] = { heading, paragraphs: kept };
    }
    this.#articles = articles;
    return draftOf(articles, `Draft ${++this.#drafts}`);
  }
}

/** Returns every place that a ledger knows. */
function placesIn(ledger: Ledger) {
  const current = composeCurrentText(ledger);
  const drafts = [...ledger.drafts.keys(), ...(current ? [current.id] : [])].sort();
  return {
    placed: ledger
      .all(threadProjection)
      .map((thread) => drafts.map((draft) => findPlacementInDraft(ledger, draft, thread))),
    standing: ledger.all(threadProjection).map((thread) => findCurrentPlacement(ledger, thread)?.anchor),
    statuses: drafts.map((draft) => [...groupStatusesByProvision(ledger, draft)]),
    current: current?.origins,
  };
}

describe("In negotiations made up from seeds, the place of a note", () => {
  const all: { seed: number; talks: Talks; records: readonly OpenedRecord[] }[] = [];
  beforeAll(async () => {
    for (const seed of fuzzSeeds(12, 101)) {
      const talks = new Talks(seed);
      await talks.begin();
      await talks.go(70);
      all.push({ seed, talks, records: [...talks.people[0]!.held.values()] });
    }
  }, HOUR);

  it("is the same for everybody, and for every order in which the records come", { timeout: HOUR }, async () => {
    for (const { seed, talks, records } of all) {
      await runReplayable(seed, talks.log, () => {
        const expected = placesIn(talks.people[0]!.ledger);
        for (const { name, ledger } of talks.people) expect(placesIn(ledger), name).toEqual(expected);
        const random = new Random(seed);
        for (let i = 0; i < 3; i++) {
          const ledger = new Ledger(talks.people[0]!.ledger.dossier);
          const shuffled = random.shuffle([...records]);
          while (shuffled.length > 0) {
            ledger.add(shuffled.splice(0, 1 + random.below(30)));
            // Ask early, too: nothing may stay cached when more records have arrived.
            placesIn(ledger);
          }
          expect(placesIn(ledger)).toEqual(expected);
        }
      });
    }
  });

  it("is of every kind at least once, found and set", () => {
    const tally = new Map<string, number>();
    for (const { talks } of all) {
      const { ledger } = talks.people[0]!;
      for (const thread of ledger.all(threadProjection)) {
        for (const draft of ledger.drafts.keys()) {
          if (draft === thread.annotation.anchor.draft) continue;
          const { status, by } = findPlacementInDraft(ledger, draft, thread);
          const name = by === "machine" ? status : `${status} said`;
          tally.set(name, (tally.get(name) ?? 0) + 1);
        }
      }
    }
    if (!isUsualRun) return;
    const said = ["exact said", "moved said", "reworded said", "lost said", "ambiguous said"];
    for (const name of ["exact", "moved", "reworded", "lost", "absent", ...said]) {
      expect(tally.get(name) ?? 0, `${name} of ${JSON.stringify([...tally])}`).toBeGreaterThan(0);
    }
  });
});
