import { strToU8 } from "fflate";
import type { NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { buildSeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { buildPrintedNotes } from "#shared/publish/layouts/data/printedNote.ts";
import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { toFileName } from "#shared/base/fileName.ts";
import { sha256 } from "#shared/base/hash.ts";
import { message } from "#shared/messages/messages.ts";
import { escapeXml } from "../officeFile.ts";
import { nameOfDisclosedAuthor, type Publication } from "#shared/publish/publication/publication.ts";
import { packZip } from "#shared/base/packZip.ts";
import { QdpxCodeBook } from "./qdpxCodeBook.ts";
import { toCodedSelections, type CodedSelection } from "./codedSelections.ts";
import { draftPlainTextOf, type DraftPlainText } from "../draftPlainText.ts";

const NAMESPACE = "urn:QDA-XML:project:1.0";
/** The time of a note if none may be shown: QualCoder requires one. */
const UNKNOWN_TIME = "0001-01-01T00:00:00Z";

/**
 * Writes notes as a REFI-QDA 1.5 project: the draft as plain text, every note as a coded selection (by kind, severity,
 * right and tag), its comment and replies as a note and as the description of the selection, which some programs read
 * instead. Positions are in code points. The same input gives the same bytes; users are included only if names are
 * shown.
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
  readonly #plain: DraftPlainText;
  readonly #codes = new QdpxCodeBook((name) => this.#guid(name));
  readonly #users = new Map<string, string>();
  readonly source: string;

  constructor(content: Publication) {
    this.#out = content;
    this.#seed = sha256(toCanonicalJson([content.text.id, content.notes.map(({ note }) => note)]));
    this.#plain = draftPlainTextOf(content.text.draft);
    this.source = this.#guid("source");
  }

  get text(): string {
    return this.#plain.text;
  }

  xml(): string {
    const { text, notes } = this.#out;
    const name = [text.title, text.symbol || (text.date ?? "")].filter((part) => part !== "").join(", ");
    const selections = toCodedSelections(notes, this.#plain.rangeOf, (note) => this.#codes.codesOf(note));
    const selectionsXml = selections.flatMap((each) => this.#selection(each));
    const notesXml = notes.map((each) => this.#note(each));
    const rated = notes.some(({ note }) => hasSeverity(note)) ? buildSeverityMethodNote().paragraphs.join("\n") : "";
    return [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<Project xmlns="${NAMESPACE}" name="${escapeXml(name)}" origin="Clausemark">`,
      ...this.#usersXml(),
      ...[this.#codes.xml()].filter((xml) => xml !== ""),
      `<Sources><TextSource guid="${this.source}" name="${escapeXml(sourceName(name))}" plainTextPath="internal://${this.source}.txt">`,
      ...descriptionXml(this.#unplacedNotes()),
      ...selectionsXml,
      "</TextSource></Sources>",
      ...(notesXml.length > 0 ? [`<Notes>${notesXml.join("\n")}</Notes>`] : []),
      ...descriptionXml(rated),
      "</Project>",
      "",
    ].join("\n");
  }

  #selection({ start, end, notes, codes }: CodedSelection): readonly string[] {
    const [{ note }] = notes as [NumberedNote];
    const at = notes.every((each) => each.note.at === note.at) ? note.at : undefined;
    const by = this.#by({ author: note.author, at });
    const numbers = notes.map(({ n }) => n).join(" ");
    const codings = codes.map(({ guid }) => {
      return `<Coding guid="${this.#guid(`coding ${numbers} ${guid}`)}"${by}><CodeRef targetGUID="${guid}"/></Coding>`;
    });
    const called = escapeXml(
      note.anchor.quote?.exact
        .replace(/\s+/gu, " ")
        .slice(0, 60)
        .replace(/\p{Surrogate}$/u, "") ?? "",
    );
    const said =
      notes.length === 1 ? textOf(notes[0]!) : notes.map((each) => `${each.n}. ${textOf(each)}`).join("\n\n");
    return [
      `<PlainTextSelection guid="${this.#guid(`selection ${numbers}`)}" name="${called}" startPosition="${start}" endPosition="${end}"${by}>`,
      ...descriptionXml(said),
      ...codings,
      ...notes.map(({ n }) => `<NoteRef targetGUID="${this.#guid(`note ${n}`)}"/>`),
      "</PlainTextSelection>",
    ];
  }

  #note(each: NumberedNote): string {
    const { n, note, place } = each;
    const by = this.#by({ author: note.author, at: note.at ?? UNKNOWN_TIME });
    const content = escapeXml(place ? textOf(each) : this.#unplacedNote(each));
    return `<Note guid="${this.#guid(`note ${n}`)}" name="${n}"${by}><PlainTextContent>${content}</PlainTextContent></Note>`;
  }

  /** Lists the notes that have no place in the text: a description of the source, as no words can be coded. */
  #unplacedNotes(): string {
    const unplaced = this.#out.notes.filter(({ place }) => place === null);
    if (unplaced.length === 0) return "";
    const all = unplaced.map((each) => `${each.n}. ${this.#unplacedNote(each)}`);
    return [message("briefing.unplaced"), ...all].join("\n\n");
  }

  /** Returns an unplaced note's former place, kind, severity, rights, tags, words and text. */
  #unplacedNote(each: NumberedNote): string {
    const [card] = buildPrintedNotes(this.#out.text.draft, [each]);
    const head = [card!.place.t, card!.label, card!.rights.t].filter((part) => part !== "").join(" · ");
    const quote = each.note.anchor.quote?.exact;
    const words = quote ? message("briefing.quoted", { words: quote }) : "";
    return [head, words, textOf(each)].filter((part) => part !== "").join("\n");
  }

  /** Writes the author and the time, as far as they are shown. */
  #by({ author, at }: Pick<NumberedNote["note"], "author"> & { readonly at: string | undefined }): string {
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

/** Returns a note's comment and replies. */
function textOf({ note }: NumberedNote): string {
  const replies = note.replies.map(({ text, by, author }) => {
    const who = by ?? nameOfDisclosedAuthor(author);
    return who ? `${who}: ${text}` : text;
  });
  return [note.comment, ...replies].filter((part) => part !== "").join("\n\n");
}

function descriptionXml(text: string): readonly string[] {
  return text === "" ? [] : [`<Description>${escapeXml(text)}</Description>`];
}

/** Returns a source's name from which QualCoder can make a file name. */
function sourceName(name: string): string {
  return toFileName(name.replaceAll("/", "-")) || message("briefing.untitled");
}
