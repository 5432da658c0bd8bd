/**
 * Numbers in words as far as headings need them: "One", "Premier", "Первый". English is generated, other languages are
 * listed.
 */
const CARDINALS: Readonly<Record<string, readonly string[]>> = {
  fr: words(
    "Un Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Onze Douze Treize Quatorze Quinze Seize Dix-sept Dix-huit Dix-neuf Vingt",
  ),
  es: words(
    "Uno Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez Once Doce Trece Catorce Quince Dieciséis Diecisiete Dieciocho Diecinueve Veinte",
  ),
  ru: words(
    "Один Два Три Четыре Пять Шесть Семь Восемь Девять Десять Одиннадцать Двенадцать Тринадцать Четырнадцать Пятнадцать Шестнадцать Семнадцать Восемнадцать Девятнадцать Двадцать",
  ),
};
const ORDINALS: Readonly<Record<string, readonly string[]>> = {
  fr: words(
    "Premier Deuxième Troisième Quatrième Cinquième Sixième Septième Huitième Neuvième Dixième Onzième Douzième Treizième Quatorzième Quinzième Seizième Dix-septième Dix-huitième Dix-neuvième Vingtième",
  ),
  es: words("Primero Segundo Tercero Cuarto Quinto Sexto Séptimo Octavo Noveno Décimo"),
  ru: words(
    "Первый Второй Третий Четвёртый Пятый Шестой Седьмой Восьмой Девятый Десятый Одиннадцатый Двенадцатый Тринадцатый Четырнадцатый Пятнадцатый Шестнадцатый Семнадцатый Восемнадцатый Девятнадцатый Двадцатый",
  ),
};

const ONES = words(
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen",
);
const TENS = words("Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety");
const IRREGULAR: Readonly<Record<string, string>> = {
  One: "First",
  Two: "Second",
  Three: "Third",
  Five: "Fifth",
  Eight: "Eighth",
  Nine: "Ninth",
  Twelve: "Twelfth",
};

function words(all: string): readonly string[] {
  return all.split(" ");
}

/** Abbreviates an ordinal number: 1st, 1er, 1º, 1-й; "1." if the language is not known. */
export function printAbbreviatedOrdinal(value: number, language: string): string {
  switch (language.slice(0, 2)) {
    case "en":
      return value + englishEnding(value);
    case "fr":
      return value === 1 ? "1er" : `${value}e`;
    case "es":
    case "pt":
    case "it":
      return `${value}º`;
    case "ru":
      return `${value}-й`;
    default:
      return `${value}.`;
  }
}

function englishEnding(value: number): string {
  const tens = value % 100;
  if (tens > 10 && tens < 14) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

/**
 * Spells a cardinal number: "One", "Nine thousand nine hundred ninety-nine"; null if the language or the number is not
 * known.
 */
export function spellCardinal(value: number, language: string): string | null {
  if (!language.startsWith("en")) return CARDINALS[language.slice(0, 2)]?.[value - 1] ?? null;
  return value < 0 || value > 9999 ? null : capital(english(value));
}

/** Spells an ordinal number: "First", "Twenty-second"; null if the language or the number is not known. */
export function spellOrdinal(value: number, language: string): string | null {
  if (!language.startsWith("en")) return ORDINALS[language.slice(0, 2)]?.[value - 1] ?? null;
  if (value < 1 || value > 9999) return null;
  return capital(english(value).replace(/\w+$/, (last) => IRREGULAR[last] ?? last.replace(/y$/, "ie") + "th"));
}

function capital(text: string): string {
  return text[0]! + text.slice(1).toLowerCase();
}

function english(value: number): string {
  if (value < 20) return ONES[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 === 0 ? "" : `-${ONES[value % 10]!}`);
  const [step, word] = value < 1000 ? ([100, "hundred"] as const) : ([1000, "thousand"] as const);
  const rest = value % step;
  return `${english(Math.floor(value / step))} ${word}${rest === 0 ? "" : ` ${english(rest)}`}`;
}
