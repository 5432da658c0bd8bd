import { dayOf } from "../base/day.ts";
import type { Hash } from "../base/hash.ts";
import type { BriefingInput, Settings } from "../briefing/data.ts";
import type { Layout } from "../briefing/layouts.ts";
import type { Draft } from "../draft/draft.ts";
import { markAdopted } from "../ledger/adopted.ts";
import { coverageOf, within } from "../ledger/coverage.ts";
import type { TwoTexts } from "../ledger/deltas.ts";
import type { Thread } from "../ledger/entries/thread.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { standingOn, threadsFor } from "../ledger/places.ts";
import { standardIn } from "../ledger/standards.ts";
import { forAudience, type Audience } from "./audience.ts";
import { saidFor } from "./coverage.ts";
import { positionsFor } from "./positions.ts";
import { proposalsFor } from "./proposed.ts";

/** A text that is briefed on. */
export interface BriefedText extends Pick<BriefingInput, "title" | "symbol" | "date" | "sources"> {
  readonly id: Hash;
  readonly draft: Draft;
}

/** What a briefing is to be: how it is laid out, for whom, and what of a text's notes is in it (all, where nothing is said). */
export interface Asked {
  readonly layout: Layout;
  readonly audience: Audience;
  readonly settings?: Settings;
  readonly concordance?: TwoTexts;
  /** Of the daily coverage one day (YYYY-MM-DD), which only a team is told. */
  readonly day?: string;
  readonly notes?: (thread: Thread) => boolean;
}

/** What is in it, and how much of it the audience may not see. */
export interface Briefed {
  readonly input: BriefingInput;
  readonly left: Readonly<Record<"notes" | "proposals", Readonly<Record<"team" | "informals", number>>>>;
}

/** A briefing on a text: everything in it has passed the gate of confidentiality. */
export function briefed(ledger: Ledger, text: BriefedText, asked: Asked): Briefed {
  const { audience, settings, concordance } = asked;
  const { id, draft, title, symbol, date, sources } = text;
  const threads = threadsFor(ledger, id).filter(asked.notes ?? (() => true));
  const notes = forAudience(threads, audience, ledger.members, (key) => standardIn(ledger, key));
  const rival = proposalsFor(ledger.proposals, audience, ledger.members);
  const input: BriefingInput = {
    title,
    symbol,
    ...(date && { date }),
    ...(sources && { sources }),
    draft,
    draftId: id,
    shown: notes.shown,
    proposals: standingOn(ledger, id, markAdopted(ledger, rival.shown)),
    audience: audience.audience,
    ...(settings && { settings }),
    ...(concordance && { concordance }),
    ...saidBeside(ledger, id, asked),
  };
  return { input, left: { notes: notes.left, proposals: rival.left } };
}

/** What a layout needs besides notes and wordings. */
function saidBeside(ledger: Ledger, id: Hash, { layout, audience, day }: Asked): Partial<BriefingInput> {
  if (layout === "matrix") {
    const nameOf = (key: string) => ledger.meeting(key)?.body.name;
    return {
      positions: standingOn(ledger, id, positionsFor(ledger.positions, audience, ledger.members, nameOf).shown),
    };
  }
  if (layout !== "daily") return {};
  return { days: within(coverageOf(ledger, saidFor(ledger, audience).shown, dayOf), { date: day }) };
}
