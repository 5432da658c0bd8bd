import { briefingData, type Settings } from "../briefing/data.ts";
import type { Layout } from "../briefing/layouts.ts";
import type { BriefingSource } from "../briefing/source.ts";
import type { Language } from "../base/language.ts";
import { inLanguage } from "../messages/messages.ts";
import type { Briefed } from "./briefed.ts";
import { attachedTo } from "./pdf/attach.ts";

/** How a briefing is typeset: what of it is words, paper and file, but not what is in it. */
export interface Made {
  readonly layout: Layout;
  readonly settings: Settings;
  /** Of its own words. */
  readonly language: Language;
  readonly archive: boolean;
}

/** What of a briefing is typeset. */
export type Briefable = Pick<Briefed, "input" | "out">;

/** The layouts that have each note's words marked in the text, under the number that it has in what is attached. */
const MARKED: ReadonlySet<Layout> = new Set(["annotated", "table"]);

/** A briefing ready to be typeset: the same for the window and the command line, byte for byte. */
export async function sourceOf(briefed: Briefable, made: Made): Promise<BriefingSource> {
  const source = await previewOf(briefed, made);
  const attached = MARKED.has(made.layout) ? await inLanguage(made.language, () => attachedTo(briefed.out)) : undefined;
  return {
    layout: source.layout,
    data: source.data,
    ...(attached !== undefined && { attached }),
    ...(made.archive && { archive: true }),
  };
}

/** The same as pages to look at. */
export async function previewOf({ input }: Briefable, { layout, settings, language }: Made): Promise<BriefingSource> {
  const data = JSON.stringify(await inLanguage(language, () => briefingData(layout, { ...input, settings })));
  return { layout, data, isPreview: true };
}
