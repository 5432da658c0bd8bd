/** The sections of `docs/guide.md`, by the fragments of their headings, in its order. */
export const GUIDE_SECTION_IDS = [
  "how-to-work-with-clausemark",
  "open-the-draft",
  "scans-and-photographs",
  "review-the-draft",
  "go-to-a-place",
  "mark-and-rate",
  "a-rating-in-full",
  "who-may-see-a-note",
  "photographs",
  "record-positions",
  "transcripts",
  "set-the-meeting",
  "set-a-status",
  "record-other-wording",
  "proposals",
  "floor-text",
  "compare-two-wordings",
  "the-next-draft",
  "compare-two-drafts",
  "unplaced-items",
  "what-the-changes-mean",
  "agreed-language",
  "other-languages-of-the-same-text",
  "two-languages-side-by-side",
  "keep-notes-to-yourself",
  "private-notes",
  "hide-all-notes",
  "copy-for-chat",
  "check-the-text-against-standards",
  "standards",
  "the-drafting-watch",
  "what-cites-a-provision",
  "record-votes",
  "find-notes",
  "notes-as-a-list",
  "the-matrix",
  "daily-coverage",
  "what-happened-since",
  "work-as-a-team",
  "share-and-join",
  "without-a-network",
  "the-web-edition-without-its-hub",
  "sync-status-and-who-is-here",
  "share-in-the-room",
  "members-and-their-devices",
  "when-somebody-leaves-or-a-laptop-is-lost",
  "the-recovery-sheet",
  "update-a-dossier",
  "a-second-administrator",
  "what-unknown-devices-send",
  "ratings-of-several-people",
  "write-the-briefing",
  "for-other-peoples-programs",
  "on-the-web",
  "links",
  "in-word-and-back",
  "make-it-yours",
  "settings",
  "keyboard-shortcuts",
  "by-mouse",
  "outline-and-panes",
  "light-dark-narrow",
  "languages",
  "where-your-data-is-stored",
  "what-your-notes-prove",
  "when-a-laptop-may-be-seized",
  "backups",
  "when-a-disk-is-damaged",
] as const;
export type GuideSectionId = (typeof GUIDE_SECTION_IDS)[number];

/** A run of text in the guide: plain, emphasised, a key or typed input, or a link to a heading. */
export type GuideSpan = {
  readonly text: string;
  readonly style?: "strong" | "emphasis" | "code";
  readonly to?: string;
};

/** A block of a section, in reading order. */
export type GuideBlock =
  | { readonly kind: "paragraph"; readonly words: readonly GuideSpan[] }
  | { readonly kind: "list"; readonly numbered: boolean; readonly items: readonly (readonly GuideSpan[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly GuideSpan[])[])[] }
  | { readonly kind: "typed"; readonly text: string };

/**
 * The content under one heading, up to the next heading of any level. The first section is the guide's title, level 1.
 */
export interface GuideSection {
  readonly id: string;
  readonly level: number;
  readonly heading: string;
  /** The section is in English in a guide of another language, because nobody has translated it yet. */
  readonly isUntranslated?: true;
  readonly blocks: readonly GuideBlock[];
}
