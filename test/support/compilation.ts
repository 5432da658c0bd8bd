import type { AttributionKind } from "#shared/attributions/attribution.ts";
import { Random } from "./random.ts";

export const COMPILATION_LANGUAGES = ["en", "fr", "es"] as const;
export type CompilationLanguage = (typeof COMPILATION_LANGUAGES)[number];

/** The ways in which a compilation attributes words. */
export const COMPILATION_STYLES = ["words", "instruction", "want", "parenthesis", "alternative", "footnote"] as const;
export type CompilationStyle = (typeof COMPILATION_STYLES)[number];

/** An attribution that a made-up compilation contains. */
export interface ExpectedAttribution {
  readonly language: CompilationLanguage;
  readonly style: CompilationStyle;
  /** The names of the parties as Clausemark lists them, sorted. */
  readonly parties: readonly string[];
  readonly kind: AttributionKind;
  readonly words: string;
}

/** A made-up compilation as Markdown, and what it attributes, in the order of the text. */
export interface MadeUpCompilation {
  readonly markdown: string;
  readonly expected: readonly ExpectedAttribution[];
}

/** Delegations: the listed name, then as a compilation prints it in English, French and Spanish. */
const PARTIES = `
Canada | Canada | Canada | Canadá
New Zealand | New Zealand | Nouvelle-Zélande | Nueva Zelandia
Mexico | Mexico | Mexique | México
Norway | Norway | Norvège | Noruega
Iran (Islamic Republic of) | Iran (Islamic Republic of) | Iran (République islamique d') | Irán
Russian Federation | Russian Federation | Fédération de Russie | Federación de Rusia
European Union | EU | Union européenne | UE
Alliance of Small Island States | AOSIS | AOSIS | AOSIS
Group of 77 and China | G77 and China | Groupe des 77 et la Chine | Grupo de los 77 y China
African Group | African Group | Groupe africain | Grupo Africano
Like-Minded Developing Countries | LMDC | LMDC | LMDC
Group of Latin American and Caribbean States | GRULAC | GRULAC | GRULAC
Bolivia (Plurinational State of) | Bolivia (Plurinational State of) | Bolivie | Bolivia
Trinidad and Tobago | Trinidad and Tobago | Trinité-et-Tobago | Trinidad y Tobago
Switzerland | Switzerland | Suisse | Suiza
Japan | JPN | Japon | Japón
Republic of Korea | Republic of Korea | République de Corée | República de Corea
United Kingdom of Great Britain and Northern Ireland | UK | Royaume-Uni | Reino Unido
Côte d'Ivoire | Côte d’Ivoire | Côte d’Ivoire | Côte d’Ivoire
China | China | Chine | China
Türkiye | Türkiye | Türkiye | Türkiye
United States of America | United States | États-Unis | Estados Unidos
Egypt | Egypt | Égypte | Egipto
South Africa | South Africa | Afrique du Sud | Sudáfrica
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | "));

interface Phrases {
  /** Made-up words of a treaty, that a delegation may propose. */
  readonly proposed: readonly string[];
  /** Sentences; `…` is where an attribution may stand. */
  readonly sentences: readonly string[];
  readonly alternatives: readonly string[];
  readonly quotes: readonly [string, string];
  readonly colon: string;
  readonly and: string;
  readonly add: string;
  readonly after: string;
  readonly replace: string;
  readonly by: string;
  readonly want: Readonly<Record<"delete" | "support" | "oppose" | "reserve", string>>;
  readonly wantAfter: Readonly<Record<"delete" | "support" | "oppose" | "reserve", string>>;
  readonly notes: readonly (readonly [AttributionKind, string])[];
}

const PHRASES: Readonly<Record<CompilationLanguage, Phrases>> = {
  en: {
    proposed: [
      "international human rights law",
      "as appropriate",
      "and subject to prior judicial authorization",
      "within a reasonable time",
      "in accordance with domestic law",
      "the right to privacy",
      "where technically feasible",
      "without discrimination of any kind",
    ],
    sentences: [
      "Each State Party shall adopt … such measures as may be necessary to establish its jurisdiction.",
      "States Parties shall cooperate … for the purposes of investigations and proceedings (see article 5).",
      "The competent authorities shall preserve … the data [for a period of ninety days].",
      "Nothing in this Convention shall be interpreted … as permitting the suppression of rights.",
    ],
    alternatives: [
      "Each State Party should consider adopting such measures.",
      "The Parties may agree on other arrangements.",
      "Each Party shall endeavour to protect victims and witnesses.",
    ],
    quotes: ["“", "”"],
    colon: ":",
    and: " and ",
    add: "add",
    after: "after",
    replace: "replace",
    by: "with",
    want: { delete: "Delete", support: "Supported by", oppose: "Opposed by", reserve: "Reservation" },
    wantAfter: { delete: "delete", support: "support", oppose: "oppose", reserve: "reserve" },
    notes: [
      ["add", "Proposal of @."],
      ["add", "Text proposed by @."],
      ["support", "Supported by @."],
      ["reserve", "@ reserve their position."],
      ["delete", "@ propose to delete this paragraph."],
      ["oppose", "@ oppose this paragraph."],
    ],
  },
  fr: {
    proposed: [
      "le droit international des droits de l'homme",
      "selon qu’il convient",
      "sous réserve d’une autorisation judiciaire préalable",
      "dans un délai raisonnable",
      "conformément au droit interne",
      "le droit à la vie privée",
      "sans discrimination d’aucune sorte",
    ],
    sentences: [
      "Chaque État Partie adopte … les mesures nécessaires pour établir sa compétence.",
      "Les États Parties coopèrent … aux fins des enquêtes et des poursuites (voir l’article 5).",
      "Les autorités compétentes conservent … les données [pendant quatre-vingt-dix jours].",
      "Aucune disposition de la présente Convention n’est interprétée … comme autorisant la répression.",
    ],
    alternatives: [
      "Chaque État Partie envisage d’adopter de telles mesures.",
      "Les Parties peuvent convenir d’autres arrangements.",
      "Chaque Partie s’efforce de protéger les victimes et les témoins.",
    ],
    quotes: ["« ", " »"],
    colon: " :",
    and: " et ",
    add: "ajouter",
    after: "après",
    replace: "remplacer",
    by: "par",
    want: { delete: "Supprimer", support: "Appuyé par", oppose: "Opposition", reserve: "Réserve" },
    wantAfter: { delete: "supprimer", support: "appuyer", oppose: "s’opposent", reserve: "réserve" },
    notes: [
      ["add", "Proposition présentée par @."],
      ["add", "Texte proposé par @."],
      ["support", "Appuyé par @."],
      ["reserve", "@ réservent leur position."],
      ["delete", "@ proposent de supprimer ce paragraphe."],
    ],
  },
  es: {
    proposed: [
      "el derecho internacional de los derechos humanos",
      "según proceda",
      "con sujeción a autorización judicial previa",
      "dentro de un plazo razonable",
      "de conformidad con el derecho interno",
      "el derecho a la privacidad",
      "sin discriminación alguna",
    ],
    sentences: [
      "Cada Estado Parte adoptará … las medidas que sean necesarias para establecer su jurisdicción.",
      "Los Estados Partes cooperarán … a los efectos de las investigaciones y procesos (véase el artículo 5).",
      "Las autoridades competentes conservarán … los datos [por un período de noventa días].",
      "Nada de lo dispuesto en la presente Convención se interpretará … como autorización de la represión.",
    ],
    alternatives: [
      "Cada Estado Parte considerará la posibilidad de adoptar tales medidas.",
      "Las Partes podrán convenir en otros arreglos.",
      "Cada Parte procurará proteger a las víctimas y los testigos.",
    ],
    quotes: ["«", "»"],
    colon: ":",
    and: " y ",
    add: "añadir",
    after: "después de",
    replace: "sustituir",
    by: "por",
    want: { delete: "Suprimir", support: "Apoyado por", oppose: "Oposición", reserve: "Reserva" },
    wantAfter: { delete: "suprimir", support: "apoyan", oppose: "se oponen", reserve: "reserva" },
    notes: [
      ["add", "Texto propuesto por @."],
      ["add", "Propuesta de @."],
      ["support", "Apoyado por @."],
      ["reserve", "@ reservan su posición."],
      ["delete", "@ proponen suprimir este párrafo."],
    ],
  },
};

/**
 * Makes up a compilation in one language: an article for each six attributions, each article with one of every style and
 * with brackets and parentheses that attribute nothing.
 */
export function makeUpCompilation(seed: number, language: CompilationLanguage, articles: number): MadeUpCompilation {
  const maker = new CompilationMaker(new Random(seed), language);
  for (let article = 1; article <= articles; article++) maker.article(article);
  return maker.compilation();
}

const UNATTRIBUTED: Readonly<Record<CompilationLanguage, readonly string[]>> = {
  en: [
    "[shall] [should] cooperate [, as appropriate,] (paragraph 2)",
    "[Placeholder: to be added]",
    "[Note: Canada and Mexico will consult]",
  ],
  fr: [
    "[coopèrent] [devraient coopérer] (paragraphe 2)",
    "[À compléter]",
    "[Note : le Canada et le Mexique se consulteront]",
  ],
  es: [
    "[cooperarán] [deberían cooperar] (párrafo 2)",
    "[Por completar]",
    "[Nota: el Canadá y México celebrarán consultas]",
  ],
};

class CompilationMaker {
  readonly #random: Random;
  readonly #language: CompilationLanguage;
  readonly #phrases: Phrases;
  readonly #lines: string[] = [];
  readonly #notes: string[] = [];
  readonly #expected: ExpectedAttribution[] = [];
  #paragraph = 0;

  constructor(random: Random, language: CompilationLanguage) {
    this.#random = random;
    this.#language = language;
    this.#phrases = PHRASES[language];
  }

  article(number: number): void {
    this.#paragraph = 0;
    const unit = this.#language === "es" ? "Artículo" : "Article";
    this.#lines.push(`## ${unit} ${number}`, "");
    for (const style of this.#random.shuffle(COMPILATION_STYLES)) this.#attribute(style);
    this.#line(`${this.#number()} ${this.#sentence(this.#random.pick(UNATTRIBUTED[this.#language]))}`);
  }

  compilation(): MadeUpCompilation {
    return { markdown: [...this.#lines, ...this.#notes].join("\n"), expected: this.#expected };
  }

  #attribute(style: CompilationStyle): void {
    switch (style) {
      case "words":
        return this.#words();
      case "instruction":
        return this.#instruction();
      case "want":
        return this.#want();
      case "parenthesis":
        return this.#parenthesis();
      case "alternative":
        return this.#alternative();
      case "footnote":
        return this.#footnote();
    }
  }

  /** `[Canada, New Zealand: international human rights law]` */
  #words(): void {
    const { colon, proposed } = this.#phrases;
    const [names, printed] = this.#parties();
    const words = this.#random.pick(proposed);
    this.#line(`${this.#number()} ${this.#sentence(`[${printed}${colon} ${words}]`)}`);
    this.#expect("words", names, "add", words);
  }

  /** `[EU: add “…”]`, `[EU: replace “…” with “…”]` */
  #instruction(): void {
    const { colon, proposed, quotes, add, after, replace, by } = this.#phrases;
    const [names, printed] = this.#parties();
    const words = this.#random.pick(proposed);
    const quoted = (text: string) => quotes[0] + text + quotes[1];
    const [plain, old] = this.#sentenceAndWord();
    const way = this.#random.below(3);
    const instruction =
      way === 0
        ? `${add} ${quoted(words)}`
        : way === 1
          ? `${add} ${quoted(words)} ${after} ${quoted(old)}`
          : `${replace} ${quoted(old)} ${by} ${quoted(words)}`;
    this.#line(`${this.#number()} ${plain} [${printed}${colon} ${instruction}]`);
    this.#expect("instruction", names, way === 2 ? "replace" : "add", words);
  }

  /** `[as appropriate] [Delete: Iran, Russian Federation]`, `[as appropriate] [Iran: delete]` */
  #want(): void {
    const { colon, proposed, want, wantAfter } = this.#phrases;
    const [names, printed] = this.#parties();
    const words = this.#random.pick(proposed);
    const kind = this.#random.pick(["delete", "support", "oppose", "reserve"] as const);
    const told =
      this.#random.below(2) === 0 ? `${want[kind]}${colon} ${printed}` : `${printed}${colon} ${wantAfter[kind]}`;
    this.#line(`${this.#number()} ${this.#sentence(`[${words}] [${told}]`)}`);
    this.#expect("want", names, kind, words);
  }

  /** `[shall] (Mexico)` */
  #parenthesis(): void {
    const [names, printed] = this.#parties();
    const words = this.#random.pick(this.#phrases.proposed);
    this.#line(`${this.#number()} ${this.#sentence(`[${words}] (${printed})`)}`);
    this.#expect("parenthesis", names, "add", words);
  }

  /** `2 alt. [Mexico: …]`, `2 alt. … (Mexico)` */
  #alternative(): void {
    const { alternatives, colon } = this.#phrases;
    const [names, printed] = this.#parties();
    const words = this.#random.pick(alternatives);
    this.#line(`${this.#number()} ${this.#sentence("")}`);
    const label = `${this.#paragraph} alt.`;
    this.#line(
      this.#random.below(2) === 0 ? `${label} [${printed}${colon} ${words}]` : `${label} ${words} (${printed})`,
    );
    this.#expect("alternative", names, "alternative", words);
  }

  /** "Proposal of Mexico" in a footnote */
  #footnote(): void {
    const { notes, proposed } = this.#phrases;
    const [names, printed] = this.#parties(2);
    const words = this.#random.pick(proposed);
    const [kind, note] = this.#random.pick(notes);
    const mark = this.#notes.length + 1;
    this.#notes.push(`[^${mark}]: ${note.replace("@", printed)}`, "");
    // A note that speaks of the paragraph is about all its words.
    const plain = this.#sentence("");
    const isWhole = /paragraph|párrafo/u.test(note);
    this.#line(
      isWhole ? `${this.#number()} ${plain}[^${mark}]` : `${this.#number()} ${this.#sentence(`[${words}][^${mark}]`)}`,
    );
    this.#expect("footnote", names, kind, isWhole ? plain : words);
  }

  #number(): string {
    return `${++this.#paragraph}\\.`;
  }

  #line(text: string): void {
    this.#lines.push(text, "");
  }

  #sentence(attribution: string): string {
    return this.#random.pick(this.#phrases.sentences).replace("…", attribution).replace(/ {2,}/gu, " ");
  }

  /** A sentence, and a word of it that occurs once. */
  #sentenceAndWord(): readonly [string, string] {
    const sentence = this.#sentence("");
    const words = sentence.match(/\p{L}{6,}/gu)!.filter((word) => sentence.split(word).length === 2);
    return [sentence, this.#random.pick(words)];
  }

  #parties(least = 1): readonly [readonly string[], string] {
    const count = least + this.#random.below(3);
    const column = 1 + COMPILATION_LANGUAGES.indexOf(this.#language);
    const chosen = this.#random.shuffle(PARTIES).slice(0, count);
    const printed = chosen.map((party) => party[column]!);
    const last = printed.at(-1)!;
    const joined =
      printed.length > 1 && this.#random.below(2) === 0
        ? printed.slice(0, -1).join(", ") + this.#phrases.and + last
        : printed.join(", ");
    return [chosen.map(([name]) => name!).sort(), joined];
  }

  #expect(style: CompilationStyle, parties: readonly string[], kind: AttributionKind, words: string): void {
    this.#expected.push({ language: this.#language, style, parties, kind, words });
  }
}
