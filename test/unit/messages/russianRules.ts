/** A word in any of its endings; `\b` does not support Cyrillic. */
const word = (stems: string) => new RegExp(`(?<!\\p{L})(?:${stems})(?!\\p{L})`, "iu");

/** Marks and spaces that Russian does not have. */
export const RUSSIAN_MARKS: readonly (readonly [string, RegExp])[] = [
  ["space before an ellipsis or a mark", /\s[…!?;,]/u],
  ["short dash between words", /\s–|–\s/u],
  ["space that breaks behind № or before %", /№ | %/u],
  ["е for ё in words that are met often", word("еще|ее|четвертый|ребенок")],
  ["singular that leaves out its number, which may be 21", /one \{\s*(?:од(?:ин|на|но|ну|ного|ной))(?!\p{L})/iu],
];

/** Words that Russian does not use here, each with what it says instead of what is meant. */
export const RUSSIAN_WORDS: readonly (readonly [string, RegExp])[] = [
  ["оговорка, which is a reservation to a treaty", word("оговорк(?:а|и|у|ой|е)")],
  ["не согласовано for what is pending", /не согласован/iu],
  ["решено for a thread that is closed", word("решен[оыа]?|решён|решить")],
  ["узел for the hub", word("узе?л(?:а|у|ом|е|ы|ов)?")],
  ["пакет for an exchange file", word("пакет(?:а|у|ом|е|ы|ов)?(?! документов)")],
  ["трек for a track", word("трек(?:а|у|ом|е|и|ов)?")],
  ["машина for a computer", word("машин(?:а|ы|е|у|ой)?")],
  ["запечатано for what is encrypted", /запечат|запер(?:т|е)/iu],
  ["квитанция for a receipt", word("квитанци(?:я|и|ю|ей|й)")],
  ["публично for what is for all", /публичн/iu],
  ["an article behind the short name of a Covenant", /(?:МПГПП|МПЭСКП|ВДПЧ|КПР|КПП) \d/u],
];
