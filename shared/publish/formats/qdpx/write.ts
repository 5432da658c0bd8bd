import { strToU8 } from "fflate";
import type { NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { buildSeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { rightName } from "#shared/publish/layouts/data/printedNote.ts";
import { TONE_COLOURS, hasSeverity, printedNoteToneOf } from "#shared/publish/layouts/content/tone.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { sha256 } from "#shared/base/hash.ts";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { escapeXml } from "../officeFile.ts";
import { nameOfDisclosedAuthor, type Publication } from "#shared/publish/publication/publication.ts";
import { buildDraftPlainText } from "./draftPlainText.ts";
import { packZip } from "#shared/base/packZip.ts";

const NAMESPACE = "urn:QDA-XML:project:1.0";

/** A code of the project. */
interface Code {
  readonly guid: string;
  readonly name: string;
  readonly colour?: string;
}

/**
 * Writes notes as a REFI-QDA 1.5 project: the draft as plain text, every note as a coded selection (by kind, severity,
 * right and tag), its comment and replies as a note. Positions are in code points. The same input gives the same bytes;
 * users are included only if names are shown.
 */
export function writeQdpx(content: Publication): Bytes {
  const project = new Project(content);
  const files = {
    "project.qde": strToU8(project.xml()),
    [`sources/${project.source}.txt`]: strToU8(project.text),
  };
  return packZip(files);
}

class Project {
  readonly #out: Publication;
  readonly #seed: string;
  readonly #plain: ReturnType<typeof buildDraftPlainText>;
  readonly #codes = new Map<string, Map<string, Code>>();
  readonly #users = new Map<string, string>();
  readonly source: string;

  constructor(content: Publication) {
    this.#out = content;
    this.#seed = sha256(toCanonicalJson([content.text.id, content.notes.map(({ note }) => note)]));
    this.#plain = buildDraftPlainText(content.text.draft);
    this.source = this.#guid("source");
  }

  get text(): string {
    return this.#plain.text;
  }

  xml(): string {
    const { text, notes } = this.#out;
    const name = escapeXml([text.title, text.symbol || (text.date ?? "")].filter((part) => part !== "").join(", "));
    const selections = notes.flatMap((each) => this.#selection(each));
    const notesXml = notes.map((each) => this.#note(each));
    const rated = notes.some(({ note }) => hasSeverity(note)) ? buildSeverityMethodNote().paragraphs.join("\n") : "";
    return [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<Project xmlns="${NAMESPACE}" name="${name}" origin="Clausemark">`,
      ...this.#usersXml(),
      ...(this.#codes.size > 0 ? [`<CodeBook><Codes>${this.#codesXml()}</Codes></CodeBook>`] : []),
      `<Sources><TextSource guid="${this.source}" name="${name}" plainTextPath="internal://${this.source}.txt">`,
      ...selections,
      "</TextSource></Sources>",
      ...(notesXml.length > 0 ? [`<Notes>${notesXml.join("\n")}</Notes>`] : []),
      ...(rated === "" ? [] : [`<Description>${escapeXml(rated)}</Description>`]),
      "</Project>",
      "",
    ].join("\n");
  }

  #selection({ n, note, place }: NumberedNote): readonly string[] {
    if (!place) return [];
    const { start, end } = this.#plain.rangeOf(place);
    const by = this.#by(note);
    const codings = this.#codesOf(note).map(({ guid }, i) => {
      return `<Coding guid="${this.#guid(`coding ${n} ${i}`)}"${by}><CodeRef targetGUID="${guid}"/></Coding>`;
    });
    const called = escapeXml(
      note.anchor.quote?.exact
        .replace(/\s+/gu, " ")
        .slice(0, 60)
        .replace(/\p{Surrogate}$/u, "") ?? "",
    );
    return [
      `<PlainTextSelection guid="${this.#guid(`selection ${n}`)}" name="${called}" startPosition="${start}" endPosition="${end}"${by}>`,
      ...codings,
      `<NoteRef targetGUID="${this.#guid(`note ${n}`)}"/>`,
      "</PlainTextSelection>",
    ];
  }

  #note({ n, note }: NumberedNote): string {
    const replies = note.replies.map(({ text, by, author }) => {
      const who = by ?? nameOfDisclosedAuthor(author);
      return who ? `${who}: ${text}` : text;
    });
    const content = [note.comment, ...replies].filter((part) => part !== "").join("\n\n");
    const guid = this.#guid(`note ${n}`);
    return `<Note guid="${guid}" name="${n}"${this.#by(note)}><PlainTextContent>${escapeXml(content)}</PlainTextContent></Note>`;
  }

  /** Returns the codes of a note: its kind, its severity, whether it is resolved, its rights and tags. */
  #codesOf(note: NumberedNote["note"]): readonly Code[] {
    const of = (group: MessageCode, name: string, colour?: string) => this.#code(message(group), name, colour);
    const severity = hasSeverity(note)
      ? [
          of(
            "table.severity",
            message(severityMessageCode(note.severity) as MessageCode),
            TONE_COLOURS[printedNoteToneOf(note)].edge,
          ),
        ]
      : [];
    return [
      of("table.kind", message(`kind.${note.kind}`)),
      ...severity,
      ...(note.settled ? [of("table.settled", message("register.settled"))] : []),
      ...note.rights.map((right) => of("table.rights", rightName(right))),
      ...note.tags.map((tag) => of("table.tags", tag)),
    ];
  }

  #code(group: string, name: string, colour?: string): Code {
    const codes = this.#codes.get(group) ?? new Map<string, Code>();
    this.#codes.set(group, codes);
    let code = codes.get(name);
    if (!code) {
      code = { guid: this.#guid(`code ${group} / ${name}`), name, ...(colour && { colour }) };
      codes.set(name, code);
    }
    return code;
  }

  #codesXml(): string {
    return [...this.#codes]
      .map(([group, codes]) => {
        const inner = [...codes.values()].map(
          ({ guid, name, colour }) =>
            `<Code guid="${guid}" name="${escapeXml(name)}" isCodable="true"${colour ? ` color="${colour}"` : ""}/>`,
        );
        const guid = this.#guid(`group ${group}`);
        return `<Code guid="${guid}" name="${escapeXml(group)}" isCodable="false">${inner.join("")}</Code>`;
      })
      .join("");
  }

  /** Writes the author and the time, as far as they are shown. */
  #by({ author, at }: NumberedNote["note"]): string {
    const name = nameOfDisclosedAuthor(author);
    if (name && !this.#users.has(name)) this.#users.set(name, this.#guid(`user ${name}`));
    const user = name ? ` creatingUser="${this.#users.get(name)}"` : "";
    return `${user}${at ? ` creationDateTime="${escapeXml(at)}"` : ""}`;
  }

  #usersXml(): readonly string[] {
    const users = [...this.#users].map(([name, guid]) => `<User guid="${guid}" name="${escapeXml(name)}"/>`);
    return users.length > 0 ? [`<Users>${users.join("")}</Users>`] : [];
  }

  /** Derives a UUID of version 8 (RFC 9562) from a name. */
  #guid(name: string): string {
    const hex = sha256(`${this.#seed} ${name}`);
    const variant = "89ab"[parseInt(hex[16]!, 16) % 4]!;
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
