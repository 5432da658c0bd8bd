import { toInterfaceTemplateText, type TemplateTextWithLanguage } from "./templateTextWithLanguage.ts";

/** What happened since a moment, in words, as far as the audience may know it. */
export interface BriefingSinceReport {
  readonly title: string;
  /** What it does not contain, and by which clock; and that there is nothing, if so. */
  readonly notes: readonly string[];
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly { readonly text: string; readonly details: readonly string[] }[];
  }[];
}

/** The same as an annex. */
export interface SinceReportAnnex {
  readonly title: TemplateTextWithLanguage;
  readonly note: string;
  readonly sections: readonly {
    readonly title: TemplateTextWithLanguage;
    readonly lines: readonly {
      readonly text: TemplateTextWithLanguage;
      readonly details: readonly TemplateTextWithLanguage[];
    }[];
  }[];
}

/** Builds the annex. */
export function buildSinceReportAnnex({ title, notes, sections }: BriefingSinceReport): SinceReportAnnex {
  return {
    title: toInterfaceTemplateText(title),
    note: notes.join(" "),
    sections: sections.map((section) => ({
      title: toInterfaceTemplateText(section.title),
      lines: section.lines.map(({ text, details }) => ({
        text: toInterfaceTemplateText(text),
        details: details.map(toInterfaceTemplateText),
      })),
    })),
  };
}
