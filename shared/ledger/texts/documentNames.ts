import { refusal, type Outcome } from "#shared/base/result.ts";
import { addressUnitOfWord } from "#shared/draft/address/addressInput.ts";
import { message } from "#shared/messages/messages.ts";
import { DOCUMENT_KINDS, type DocumentBody } from "#shared/records/kinds/document.ts";
import type { DocumentEntry } from "../entries/document.ts";

/** The names of each kind of document in the six languages, in the folded form in which names are compared. */
const KINDS: Readonly<Record<DocumentBody["kind"], string>> = {
  convention: "convention|draft convention|convencion|convenio|конвенция|اتفاقية|الاتفاقية|公约",
  resolution:
    "resolution|draft resolution|projet de resolution|resolucion|proyecto de resolucion|резолюция|проект резолюции|قرار|القرار|مشروع القرار|决议|决议草案",
  package:
    "package|chair's package|the chair's package|ensemble|ensemble de la presidence|paquet|paquete|paquete de la presidencia|пакет|пакет председателя|пакетное предложение|пакетное предложение председателя|حزمة|الحزمة|حزمة الرئيس|مجموعة المقترحات|مجموعة مقترحات الرئاسة|مجموعة المقترحات المتكاملة المقدمة من الرئاسة|一揽子案文|一揽子|主席一揽子案文",
  "conference-room-paper":
    "crp|conference room paper|document de seance|documento de sesion|документ зала заседаний|ورقة غرفة اجتماعات|会议室文件",
  "non-paper":
    "non-paper|nonpaper|non paper|document officieux|documento oficioso|неофициальный документ|ورقة غير رسمية|非文件|非正式文件",
  reference: "reference|reference text|texte de reference|texto de referencia|справочный текст|نص مرجعي|参考案文",
};

/** The folded names, by kind. */
const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(KINDS).map(([kind, words]) => [kind, new Set(words.split("|").map(folded))]),
);

/** The maximum number of words that are tried as a document's name. */
const LONGEST = 12;

/** Returns the kind of document that a name states, or undefined if it states none. */
export function inferDocumentKind(name: string): DocumentBody["kind"] | undefined {
  const plain = folded(name);
  const isSaid = (kind: DocumentBody["kind"]) =>
    [...WORDS.get(kind)!].some((word) => ` ${plain} `.includes(` ${word} `));
  const isNamed = (kind: DocumentBody["kind"]) => WORDS.get(kind)!.has(plain);
  return DOCUMENT_KINDS.find(isNamed) ?? DOCUMENT_KINDS.filter((kind) => kind !== "convention").find(isSaid);
}

/** A document, and the text typed after its name. */
export interface LeadingDocumentName {
  readonly document: DocumentEntry;
  readonly rest: string;
}

/**
 * Finds the document that typed text begins with: by the word for its kind, its symbol or the end of it ("CRP.4"), its
 * title or the beginning of it. Returns null if the text begins with no document's name, or a refusal
 * (`address.documents`) if several documents have that name.
 */
export function parseLeadingDocumentName(
  documents: readonly DocumentEntry[],
  typed: string,
): Outcome<LeadingDocumentName | null> {
  const words = [...typed.matchAll(/[^\s(),:;]+/gu)];
  const from = words[0]?.index ?? 0;
  for (const { 0: word, index } of words.slice(0, LONGEST).reverse()) {
    const end = index + word.length;
    const name = typed.slice(from, end);
    const found = findDocumentsByTypedName(documents, name);
    if (found.length > 1) return refusal("address.documents", { name, known: knownNames(documents) });
    if (found[0])
      return {
        document: found[0],
        rest: typed
          .slice(end)
          .replace(/^[\s,:;]+/u, "")
          .trim(),
      };
  }
  return gluedIn(documents, typed);
}

/** Finds a name without a space after it, as Chinese is written. */
function gluedIn(documents: readonly DocumentEntry[], typed: string): LeadingDocumentName | null {
  const plain = typed.trim();
  for (const [kind, words] of WORDS) {
    const word = [...words].filter((each) => /\p{Script=Han}/u.test(each) && plain.startsWith(each)).sort(byLength)[0];
    const found = documents.filter(({ body }) => body.kind === kind);
    if (word && found.length === 1) return { document: found[0]!, rest: plain.slice(word.length).trim() };
  }
  return null;
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

/**
 * Returns the documents that have a name. The beginning of a title counts only if no document has that name outright.
 */
export function findDocumentsByTypedName(documents: readonly DocumentEntry[], name: string): readonly DocumentEntry[] {
  const plain = folded(name);
  if (plain === "") return [];
  const outright = documents.filter(({ body, title, revisions }) => {
    const symbols = revisions.flatMap((each) => symbolNames(each.body.symbol));
    return folded(title) === plain || folded(body.title) === plain || symbols.includes(plain);
  });
  if (outright.length > 0) return outright;
  const ofKind = documents.filter(({ body }) => WORDS.get(body.kind)!.has(plain));
  if (ofKind.length > 0) return ofKind;
  if (!/^\p{L}{3,}/u.test(plain) || addressUnitOfWord(name) !== undefined) return [];
  const withPrefix = documents.filter(({ title }) => `${folded(title)} `.startsWith(`${plain} `));
  return withPrefix.length === 1 ? withPrefix : [];
}

/** "A/AC.291/22/Rev.3" is also named "A/AC.291/22" and "22"; "A/AC.999/CRP.4" is also "CRP.4". */
function symbolNames(symbol: string): readonly string[] {
  const stem = symbol.replace(/(?:\/(?:rev|add|corr)\.?\s*\d+)+$/iu, "");
  const tail = stem.split("/").at(-1)!;
  return [symbol, stem, ...(/\p{L}/u.test(tail) ? [tail] : [])].map(folded).filter((name) => name !== "");
}

/**
 * Returns the name that precedes an address in a document: the word for its kind if it is the only one of that kind,
 * else the end of its symbol, else the beginning of its title. A reference text is named by its title if that is short,
 * or else by its symbol. Returns "" for the first document of a dossier, which needs no name.
 */
export function documentAddressPrefixOf(documents: readonly DocumentEntry[], document: DocumentEntry): string {
  return document.id === documents[0]?.id ? "" : nameOf(documents, document);
}

/** The longest title, in UTF-16 units, that is used whole as a name. */
const SHORT = 40;

function nameOf(documents: readonly DocumentEntry[], document: DocumentEntry): string {
  const { title } = document;
  const { kind } = document.body;
  const symbols = document.revisions.map(({ body }) => body.symbol.replace(/(?:\/(?:rev|add|corr)\.?\s*\d+)+$/iu, ""));
  const tail = symbols.map((symbol) => symbol.split("/").at(-1)!).find((each) => /\p{L}/u.test(each));
  const titles = title.split(/\s+/u).map((_, i, words) => words.slice(0, i + 1).join(" "));
  // The first words of a reference text's title ("AGREEMENT FOR") are a bad name: use its whole title or its symbol.
  const whole = kind === "reference" ? [title.length <= SHORT ? title : "", ...symbols] : [];
  const [word, ...others] = [message(`document.called.${kind}`), tail ?? "", ...whole, ...titles];
  const names = kind === "reference" ? others : [word!, ...others];
  return names.find((name) => isMeant(documents, document, name)) ?? document.id.slice(0, 12);
}

function isMeant(documents: readonly DocumentEntry[], document: DocumentEntry, name: string): boolean {
  const found = findDocumentsByTypedName(documents, name);
  return found.length === 1 && found[0]!.id === document.id;
}

function knownNames(documents: readonly DocumentEntry[]): string {
  return documents.map((each) => nameOf(documents, each)).join(message("list.comma"));
}

function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[’‘`]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
