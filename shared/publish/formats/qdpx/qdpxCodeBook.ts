import { rightName } from "#shared/publish/layouts/data/printedNote.ts";
import { TONE_COLOURS, hasSeverity, printedNoteToneOf } from "#shared/publish/layouts/content/tone.ts";
import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { escapeXml } from "../officeFile.ts";

/** A code of the project. `guid` names it in the file. */
export interface QdpxCode {
  readonly guid: string;
  readonly name: string;
  readonly colour?: string;
}

/** The groups of codes, in the order of the code book. A code whose name an earlier group has is qualified by its own. */
const GROUPS = ["table.kind", "table.severity", "table.settled", "table.rights", "table.tags"] as const;
type Group = (typeof GROUPS)[number];

/** Collects the codes of notes: kind, severity, whether resolved, rights and tags. */
export class QdpxCodeBook {
  readonly #guid: (name: string) => string;
  readonly #codes = new Map<Group, Map<string, QdpxCode>>();

  constructor(guid: (name: string) => string) {
    this.#guid = guid;
  }

  /** Returns the codes of a note, and adds those that are new. */
  codesOf(note: DisclosedThread): readonly QdpxCode[] {
    const severity = hasSeverity(note)
      ? [
          this.#code(
            "table.severity",
            message(severityMessageCode(note.severity) as MessageCode),
            TONE_COLOURS[printedNoteToneOf(note)].edge,
          ),
        ]
      : [];
    return [
      this.#code("table.kind", message(`kind.${note.kind}`)),
      ...severity,
      ...(note.settled ? [this.#code("table.settled", message("register.settled"))] : []),
      ...note.rights.map((right) => this.#code("table.rights", rightName(right))),
      ...note.tags.map((tag) => this.#code("table.tags", tag)),
    ];
  }

  /** Writes the code book; "" without codes, since an empty one is not valid. No two codes have the same name. */
  xml(): string {
    if (this.#codes.size === 0) return "";
    const taken = new Set<string>();
    const groups = GROUPS.flatMap((group) => {
      const codes = [...(this.#codes.get(group)?.values() ?? [])];
      if (codes.length === 0) return [];
      const name = message(group);
      const inner = codes.map((code) => codeXml(code, uniqueName(code.name, name, taken)));
      return [
        `<Code guid="${this.#guid(`group ${group}`)}" name="${escapeXml(name)}" isCodable="false">${inner.join("")}</Code>`,
      ];
    });
    return `<CodeBook><Codes>${groups.join("")}</Codes></CodeBook>`;
  }

  #code(group: Group, name: string, colour?: string): QdpxCode {
    const codes = this.#codes.get(group) ?? new Map<string, QdpxCode>();
    this.#codes.set(group, codes);
    const known = codes.get(name);
    if (known) return known;
    const code = { guid: this.#guid(`code ${group} / ${name}`), name, ...(colour && { colour }) };
    codes.set(name, code);
    return code;
  }
}

function codeXml({ guid, colour }: QdpxCode, name: string): string {
  return `<Code guid="${guid}" name="${escapeXml(name)}" isCodable="true"${colour ? ` color="${colour}"` : ""}/>`;
}

/**
 * Returns a name that no other code has, ignoring case: "privacy" as a tag becomes "privacy (Tags)" beside a right of
 * that name. QualCoder identifies codes by their names alone.
 */
function uniqueName(name: string, group: string, taken: Set<string>): string {
  const fold = (each: string) => escapeXml(each).replace(/\s+/gu, " ").trim().toLowerCase();
  let unique = name;
  for (let n = 1; taken.has(fold(unique)); n++) unique = `${name} (${n === 1 ? group : `${group} ${n}`})`;
  taken.add(fold(unique));
  return unique;
}
