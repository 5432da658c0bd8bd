import type { BriefingSource } from "../../../shared/host/host.ts";
import { briefingData } from "../../../shared/briefing/data.ts";
import { canonical } from "../../../shared/base/canonical.ts";
import { forAudience, type Audience, type Shown } from "../../../shared/exchange/audience.ts";
import type { Draft } from "../../../shared/draft/draft.ts";
import type { Dossier } from "../../desk/dossier.ts";

/** What an audience would see of the open text, and how much of it stays behind. */
export function shownTo({ ledger, open }: Dossier, audience: Audience): Shown {
  const threads = ledger.threads.filter(({ annotation }) => annotation.anchor.draft === open?.revision.draftId);
  return forAudience(threads, audience, ledger.members);
}

/** The briefing on the open text, for the typesetter. Throws a RangeError where no text is open. */
export function sourceFor(dossier: Dossier, audience: Audience): BriefingSource {
  const { open } = dossier;
  if (!open) throw new RangeError("No text is open");
  const { symbol, date, draft } = open.revision.body;
  const data = briefingData({
    title: open.document.body.title,
    symbol,
    ...(date && { date }),
    draft: draft as Draft,
    draftId: open.revision.draftId,
    shown: shownTo(dossier, audience).shown,
    audience: audience.audience,
  });
  return { layout: "annotated", data: canonical(data) };
}
