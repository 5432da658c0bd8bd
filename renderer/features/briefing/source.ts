import type { BriefingSource } from "../../../shared/host/host.ts";
import { briefingData, type BriefingInput } from "../../../shared/briefing/data.ts";
import { canonical } from "../../../shared/base/canonical.ts";
import { forAudience, type Audience, type Shown } from "../../../shared/exchange/audience.ts";
import { proposalsFor } from "../../../shared/exchange/proposed.ts";
import type { ShownProposal } from "../../../shared/ledger/shown.ts";
import { twoTexts, type TwoTexts } from "../../../shared/ledger/deltas.ts";
import { standardIn } from "../../../shared/ledger/standards.ts";
import { sourcesOf } from "../../../shared/ledger/current.ts";
import { markAdopted } from "../../../shared/ledger/adopted.ts";
import { anchorOn, standingOn, threadsFor } from "../../../shared/ledger/places.ts";
import type { Language } from "../../../shared/messages/languages.ts";
import { inLanguage, message } from "../../../shared/messages/messages.ts";
import type { Dossier } from "../../desk/dossier.ts";

/** What an audience would see of the open text, and how much of it stays behind. */
export function shownTo({ ledger, notes }: Dossier, audience: Audience): Shown {
  const id = notes.now?.text.id ?? "";
  const threads = threadsFor(ledger, id);
  return forAudience(threads, audience, ledger.members, (id) => standardIn(ledger, id));
}

/** The rival wordings that an audience would see of the open text, and how many stay behind. */
export function proposalsShownTo({ ledger, notes }: Dossier, audience: Audience): Shown<ShownProposal> {
  const id = notes.now?.text.id ?? "";
  const proposals = ledger.proposals.filter(({ body }) => anchorOn(ledger, id, body.anchor));
  const { shown, left } = proposalsFor(proposals, audience, ledger.members);
  return { shown: standingOn(ledger, id, markAdopted(ledger, shown)), left };
}

/** The open text and what it is held against: the one before it; null where there is none. */
export function textBefore({ ledger, notes }: Dossier): TwoTexts | null {
  const text = ledger.drafts.get(notes.now?.text.id ?? "")?.texts[0];
  return text ? twoTexts(ledger, text) : null;
}

/** The briefing on the open text, with its own words in a language. Throws a RangeError where no text is open. */
export async function sourceFor(
  dossier: Dossier,
  audience: Audience,
  words: Language,
  withConcordance: boolean,
): Promise<BriefingSource> {
  const { open, current } = dossier;
  const text = dossier.notes.now?.text;
  if (!open || !text) throw new RangeError("No text is open");
  const concordance = withConcordance ? textBefore(dossier) : null;
  const { symbol, date } = open.revision.body;
  const input: BriefingInput = {
    title: open.document.body.title,
    ...(current
      ? { symbol: message("texts.current"), sources: sourcesOf(current) }
      : { symbol, ...(date && { date }) }),
    draft: text.draft,
    draftId: text.id,
    shown: shownTo(dossier, audience).shown,
    proposals: proposalsShownTo(dossier, audience).shown,
    audience: audience.audience,
    ...(concordance && { concordance }),
  };
  return { layout: "annotated", data: canonical(await inLanguage(words, () => briefingData("annotated", input))) };
}
