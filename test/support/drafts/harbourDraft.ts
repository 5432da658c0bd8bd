import { makeAct } from "#shared/acts/act.ts";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { readDraftText } from "./readDraftText.ts";
import { unwrapOutcome, type Person } from "../team/team.ts";

export const HARBOUR_LIGHTS_SENTENCE = "Each State Party shall keep its harbour lights burning at night.";
export const WEAKER_HARBOUR_LIGHTS_SENTENCE = HARBOUR_LIGHTS_SENTENCE.replace("shall", "should");
export const HARBOUR_LIST_SENTENCE = "The Secretariat shall keep the list of harbours and publish it every year.";

/** Reads a draft of two articles from a file; `articles` selects which of them. */
export async function readHarbourDraft(
  light: string,
  list = HARBOUR_LIST_SENTENCE,
  articles: readonly (1 | 2)[] = [1, 2],
): Promise<Draft> {
  const written = {
    1: `Article 1. Lights\n\n1. ${light}\n\n2. A light shall be white, and be seen from three miles.\n`,
    2: `Article 2. Lists\n\n1. ${list}\n\n2. Parties shall respect human rights in all that they do here.\n`,
  };
  const text = ["Draft convention on harbours", ...articles.map((n) => written[n])].join("\n\n");
  return readDraftText(text);
}

export interface HarbourPosition {
  readonly stance?: Stance;
  readonly words?: string;
  readonly proposal?: RecordKey;
  readonly address?: string;
}

/** Takes a position for Kenya on a provision of a draft, by default on the first paragraph. */
export async function commitHarbourPosition(
  who: Person,
  draft: Draft,
  { stance = "supports", words, proposal, address = "1(1)" }: HarbourPosition = {},
): Promise<RecordKey> {
  const [id, index] = [computeDraftId(draft), unwrapOutcome(findProvision(draft, address))];
  const anchor = words
    ? unwrapOutcome(createTypedQuoteAnchor(draft, id, index, words))
    : createProvisionAnchor(draft, id, index);
  const delegation = { name: "Kenya", kind: "state", code: "KEN" } as const;
  const said = { anchor, delegation, stance, ...(proposal && { proposal }), confidentiality: "public" } as const;
  const body = unwrapOutcome(makePositionBody(who.ledger, who.me, said));
  const [record] = await who.commit(makeAct({ type: "position", body }));
  return record!.key;
}

/** Decides the status of a provision, as a lead. */
export async function commitHarbourStatus(
  who: Person,
  draft: Draft,
  status: ProvisionStatusWord,
  address = "1(1)",
  confidentiality: Confidentiality = "public",
): Promise<void> {
  const provision = draft.provisions[unwrapOutcome(findProvision(draft, address))]!.eId;
  const names = [{ draft: computeDraftId(draft), provision }];
  await who.commit(setProvisionStatusAct(who.ledger, who.me, who.keys[0]!, names, { status, confidentiality }));
}
