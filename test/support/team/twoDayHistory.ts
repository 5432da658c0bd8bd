import { makeAct } from "#shared/acts/act.ts";
import { makePositionBody, retractPositionAct } from "#shared/acts/negotiation/positions.ts";
import { editProposalAct, proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { HARBOUR_LIGHTS_SENTENCE, readHarbourDraft, WEAKER_HARBOUR_LIGHTS_SENTENCE } from "../drafts/harbourDraft.ts";
import { Random } from "../random.ts";
import {
  addText,
  admitJoinedMembers,
  createTeam,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  type Person,
} from "./team.ts";

const ADDRESSES = ["1(1)", "1(2)", "2(2)"] as const;
const DELEGATIONS = [
  { name: "Kenya", kind: "state", code: "KEN" },
  { name: "Mexico", kind: "state", code: "MEX" },
  { name: "European Union", kind: "group", code: "EU" },
] as const;
const LABELS: readonly Confidentiality[] = ["public", "team", "team", "informals", "chatham"];
const CLOSE = Date.parse("2026-11-29T18:30:00.000Z");
const HOUR = 3_600_000;

/** Something that happened, as the one who made the history knows it. Nothing of it is read from a ledger. */
export type TwoDayHistoryEvent = {
  /** When its author says it was made, in ms. */
  readonly at: number;
  /** Whether it was on Ada's machine at the close. */
  readonly wasHere: boolean;
} & (
  | {
      readonly what: "note";
      readonly id: string;
      readonly address: string;
      readonly label: Confidentiality;
      readonly token: string;
      readonly words: boolean;
      readonly onOld: boolean;
    }
  | { readonly what: "resolution"; readonly note: string; readonly state: "open" | "settled" }
  | { readonly what: "assignment"; readonly note: string; readonly to: "Ada" | "Bo" }
  | {
      readonly what: "position";
      readonly id: string;
      readonly by: "Ada" | "Bo";
      readonly who: string;
      readonly address: string;
      /** Counted up when a draft changes the words of the provision. */
      readonly words: number;
      readonly stance: Stance;
      readonly label: Confidentiality;
    }
  | { readonly what: "retraction"; readonly position: string }
  | { readonly what: "wording"; readonly id: string; readonly label: Confidentiality; readonly token: string }
  | { readonly what: "outcome"; readonly wording: string }
  | { readonly what: "draft"; readonly words: number }
);

/** A made-up history of two days: what happened, and the ledger of Ada, who was at the close and is at breakfast. */
export interface TwoDayHistory {
  readonly ada: Person;
  readonly bo: Person;
  readonly events: readonly TwoDayHistoryEvent[];
  /** The close of the first day (ISO), and the look that Ada took at it. */
  readonly close: string;
}

/**
 * Makes a history from a seed: two members note, resolve, assign, and record positions on two days; the Chair's draft
 * comes at night, or not; Bo is offline at times, so that some of what he made before the close arrives after it.
 * `atClose` is called on Ada's ledger at the close.
 */
export async function makeTwoDayHistory(seed: number, atClose: (ada: Person) => void): Promise<TwoDayHistory> {
  const random = new Random(seed);
  let clock = Date.parse("2026-11-29T08:00:00.000Z");
  const now = () => new Date(++clock);
  const drafts = [
    await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    await readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE),
  ];
  const { admin: ada } = await createTeam(drafts[0], now);
  const bo = await joinTeam(ada, await openInvitation(ada, "observer", "one"), "Bo", now);
  await exchangeRecords(ada, bo);
  await admitJoinedMembers(ada);
  await exchangeRecords(ada, bo);
  const events: TwoDayHistoryEvent[] = [];
  const waiting: TwoDayHistoryEvent[] = [];
  let [isClosed, isOffline, version] = [false, false, 0];
  const add = (by: Person, event: TwoDayHistoryEvent) => {
    if (by === bo && isOffline) waiting.push(event);
    else events.push({ ...event, wasHere: !isClosed });
  };
  const sync = async () => {
    await exchangeRecords(ada, bo);
    for (const event of waiting.splice(0)) events.push({ ...event, wasHere: !isClosed });
  };
  const anchorAt = (address: string, ofDraft: Draft, words = "") => {
    const [id, index] = [computeDraftId(ofDraft), unwrapOutcome(findProvision(ofDraft, address))];
    return words
      ? unwrapOutcome(createTypedQuoteAnchor(ofDraft, id, index, words))
      : createProvisionAnchor(ofDraft, id, index);
  };
  const known = <W extends TwoDayHistoryEvent["what"]>(what: W) =>
    events.filter((each): each is Extract<TwoDayHistoryEvent, { what: W }> => each.what === what);
  const base = () => ({ at: clock, wasHere: false });
  const draftOf = (who: Person) => (who === bo && isOffline ? boDraft : drafts[version]!);
  let boDraft = drafts[0]!;

  const moves: readonly (() => Promise<void>)[] = [
    async () => {
      const by = random.pick([ada, bo]);
      const [address, label] = [random.pick(ADDRESSES), random.pick(LABELS)];
      const draft = draftOf(by);
      const isOnWords = address === "1(1)" && draft === drafts[0] && random.next() < 0.5;
      const token = `Note${events.length + waiting.length}x${random.below(1e6)}`;
      const anchor = anchorAt(address, draft, isOnWords ? "shall keep its harbour lights burning" : "");
      const input = {
        anchor,
        kind: random.pick(["risk", "safeguard"] as const),
        comment: token,
        confidentiality: label,
      };
      const [record] = await by.commit(annotateAct(by.ledger, by.me, input));
      add(by, {
        ...base(),
        what: "note",
        id: record!.key,
        address,
        label,
        token,
        words: isOnWords,
        onOld: draft === drafts[0],
      });
    },
    async () => {
      const notes = known("note");
      if (notes.length === 0) return;
      const { id: note } = random.pick(notes);
      const last = known("resolution")
        .filter((each) => each.note === note)
        .at(-1);
      const state = last?.state === "settled" ? "open" : "settled";
      await ada.commit(setResolutionAct(ada.ledger, ada.me, note, state));
      add(ada, { ...base(), what: "resolution", note, state });
    },
    async () => {
      const notes = known("note");
      if (notes.length === 0) return;
      const { id: note } = random.pick(notes);
      const last = known("assignment")
        .filter((each) => each.note === note)
        .at(-1);
      const to = last ? (last.to === "Ada" ? "Bo" : "Ada") : random.pick(["Ada", "Bo"] as const);
      await ada.commit(assignAct(ada.ledger, ada.me, note, (to === "Ada" ? ada : bo).me!.member));
      add(ada, { ...base(), what: "assignment", note, to });
    },
    takePosition,
    takePosition,
    takePosition,
    async () => {
      const gone = new Set(known("retraction").map(({ position }) => position));
      const own = known("position").filter(({ id, by }) => by === "Ada" && !gone.has(id));
      if (own.length === 0) return;
      const { id } = random.pick(own);
      await ada.commit(retractPositionAct(ada.ledger, ada.me, id));
      add(ada, { ...base(), what: "retraction", position: id });
    },
    async () => {
      const [label, token] = [random.pick(LABELS), `Wording${events.length}x${random.below(1e6)}`];
      const input = { anchor: anchorAt("1(2)", drafts[version]!), wording: { new: token }, confidentiality: label };
      const [record] = await ada.commit(proposeWordingAct(ada.ledger, ada.me, { ...input, comment: "" }));
      add(ada, { ...base(), what: "wording", id: record!.key, label, token });
    },
    async () => {
      const decided = new Set(known("outcome").map(({ wording }) => wording));
      const open = known("wording").filter(({ id }) => !decided.has(id));
      if (open.length === 0) return;
      const { id } = random.pick(open);
      await ada.commit(editProposalAct(ada.ledger, ada.me, id, { fate: "withdrawn" }));
      add(ada, { ...base(), what: "outcome", wording: id });
    },
    async () => {
      if (isOffline) await sync();
      else boDraft = drafts[version]!;
      isOffline = !isOffline;
    },
  ];

  async function takePosition(): Promise<void> {
    const by = random.pick([ada, bo]);
    const [delegation, address] = [random.pick(DELEGATIONS), random.pick(ADDRESSES)];
    const stance = random.pick(["supports", "opposes", "reserves"] as const);
    const [label, draft] = [random.pick(LABELS), draftOf(by)];
    const said = { anchor: anchorAt(address, draft), delegation, stance, confidentiality: label };
    const body = unwrapOutcome(makePositionBody(by.ledger, by.me, said));
    const [record] = await by.commit(makeAct({ type: "position", body }));
    const words = address === "1(1)" ? drafts.indexOf(draft) : 0;
    const who = delegation.name;
    add(by, {
      ...base(),
      what: "position",
      id: record!.key,
      by: by === ada ? "Ada" : "Bo",
      who,
      address,
      words,
      stance,
      label,
    });
  }

  const work = async (moments: number, until: number) => {
    for (let left = moments; left > 0; left--) {
      clock += Math.floor((until - clock) / (left + 1));
      await random.pick(moves)();
      if (!isOffline) await sync();
    }
    clock = until;
  };
  await work(24, CLOSE);
  atClose(ada);
  isClosed = true;
  if (random.next() < 0.8) {
    clock = CLOSE + 4 * HOUR;
    version = 1;
    await addText(ada, drafts[1]!);
    add(ada, { ...base(), what: "draft", words: 1 });
    if (!isOffline) await sync();
  }
  await work(24, CLOSE + 13 * HOUR);
  if (isOffline) await sync();
  await exchangeRecords(ada, bo);
  return { ada, bo, events, close: new Date(CLOSE).toISOString() };
}
