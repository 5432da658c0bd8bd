import { dayOf } from "../base/day.ts";
import type { Hash } from "../base/hash.ts";
import type { BriefingInput, Settings } from "../briefing/data.ts";
import type { Layout } from "../briefing/layouts.ts";
import { coverageOf, within } from "../ledger/coverage.ts";
import type { TwoTexts } from "../ledger/deltas.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Found } from "../ledger/lists/found.ts";
import { standingOn } from "../ledger/places.ts";
import type { Audience } from "./audience.ts";
import { saidFor } from "./coverage.ts";
import { outgoing, type LeftOut, type OutgoingText } from "./outgoing.ts";
import { positionsFor } from "./positions.ts";

/** A text that is briefed on; of the current text with where its provisions come from. */
export type BriefedText = OutgoingText & Pick<BriefingInput, "sources">;

/** What a briefing is to be: how it is laid out and for whom, and what of a text's notes is in it. */
export interface Asked {
  readonly layout: Layout;
  readonly audience: Audience;
  readonly settings?: Settings;
  readonly concordance?: TwoTexts;
  /** Of the daily coverage one day (YYYY-MM-DD), which only a team is told. */
  readonly day?: string;
  /** What a filter found, where there is one. */
  readonly found?: Found;
}

/** What is in it, and what the audience may not see of it. */
export interface Briefed {
  readonly input: BriefingInput;
  readonly left: LeftOut;
}

/** A briefing on a text: everything in it has passed the gate of confidentiality. */
export function briefed(ledger: Ledger, text: BriefedText, asked: Asked): Briefed {
  const { audience, settings, concordance, found } = asked;
  const { outgoing: out, left } = outgoing(ledger, text, audience, found);
  const { id: draftId, ...named } = text;
  const input: BriefingInput = {
    ...named,
    draftId,
    shown: out.notes.map(({ note }) => note),
    proposals: out.proposals,
    audience: out.audience,
    ...(settings && { settings }),
    ...(concordance && { concordance }),
    ...saidBeside(ledger, draftId, asked),
  };
  return { input, left };
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
