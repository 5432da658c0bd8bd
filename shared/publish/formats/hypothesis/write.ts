import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import { buildSeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { toCanonicalJson, type Json } from "#shared/base/canonicalJson.ts";
import { sha256 } from "#shared/base/hash.ts";
import { nameOfDisclosedAuthor, type Publication } from "#shared/publish/publication/publication.ts";
import type { DisclosedAuthor } from "#shared/ledger/disclosedEntries.ts";
import { WebAnnotationTargets } from "../jsonld/webAnnotationTargets.ts";
import { hashIriOf } from "../jsonld/terms.ts";
import { DraftWordSelector } from "../textSelectors.ts";
import { HYPOTHESIS_OWN_AUTHORITY } from "./authority.ts";
import { hypothesisTagsOfNote } from "./tags.ts";

type Row = { readonly [name: string]: Json | undefined };

/**
 * Writes notes and their replies as the JSON that Hypothesis exports and imports. Positions are in UTF-16 units of the
 * draft's plain text. What is for everybody is shared; what is for a team is private to whoever imports it.
 */
export function writeHypothesis(content: Publication): string {
  const { text, notes, audience } = content;
  const seed = sha256(toCanonicalJson([text.id, notes.map(({ note }) => note)])).slice(0, 16);
  const uri = hashIriOf(text.id);
  const targets = new WebAnnotationTargets(text, new DraftWordSelector(text, "UTF-16 units"));
  const accounts = new Map<string, number>();

  const rowOf = (id: string, of: { readonly author?: DisclosedAuthor; readonly by?: string; readonly at?: string }) => {
    const name = of.by ?? nameOfDisclosedAuthor(of.author);
    if (name && !accounts.has(name)) accounts.set(name, accounts.size + 1);
    const user = `acct:${name ? `author${accounts.get(name)}` : "author"}@${HYPOTHESIS_OWN_AUTHORITY}`;
    return {
      id,
      ...(of.at && { created: of.at, updated: of.at }),
      user,
      ...(name && { user_info: { display_name: name } }),
      uri,
      group: "__world__",
      permissions: { read: [audience === "public" ? "group:__world__" : user], update: [user], delete: [user] },
      document: { title: [text.title] },
      links: {},
      flagged: false,
      hidden: false,
    } satisfies Row;
  };

  const annotations = notes.flatMap(({ n, note }): readonly Row[] => {
    const id = `${seed}-${n}`;
    return [
      {
        ...rowOf(id, note),
        text: note.comment,
        tags: hypothesisTagsOfNote(note),
        target: [{ source: hashIriOf(note.anchor.draft), selector: targets.selectors(note.anchor) }],
      },
      ...note.replies.map((reply, i) => ({
        ...rowOf(`${id}-${i + 1}`, reply),
        references: [id],
        text: reply.text,
        tags: [],
        target: [{ source: uri }],
      })),
    ];
  });
  const isRated = notes.some(({ note }) => hasSeverity(note));
  const whole = { annotations, ...(isRated && { method: buildSeverityMethodNote().paragraphs }) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
