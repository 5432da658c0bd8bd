import type { Draft } from "../draft/draft.ts";
import { message } from "../messages/messages.ts";
import { concorded, type Concorded } from "../revise/concorded.ts";
import type { TwoTexts } from "./deltas.ts";

/** What happened to a provision, in words: "renumbered, edited". */
export function happened({ what, reworded }: Pick<Concorded, "what" | "reworded">): string {
  const also = reworded && what !== "edited" && what !== "same" ? [message("change.edited")] : [];
  return [message(`change.${what}`), ...also].join(message("list.comma"));
}

/** The concordance of two texts of a dossier. Only provisions are in it: nothing that anybody said. */
export function concordanceOf({ from, to }: TwoTexts): readonly Concorded[] {
  const { draft, covers } = to.revision.body;
  return concorded(from.revision.body.draft as Draft, draft as Draft, covers);
}
