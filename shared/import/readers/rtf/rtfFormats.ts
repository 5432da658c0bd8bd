import type { RtfCharacterFormat, RtfParagraphFormat } from "./rtfState.ts";

/** Returns the format of characters after a word, or null if the word does not change it. */
export function rtfCharacterFormatAfterWord(
  now: RtfCharacterFormat,
  name: string,
  value: number | undefined,
): RtfCharacterFormat | null {
  const isOn = value !== 0;
  switch (name) {
    case "plain":
      return {};
    case "b":
    case "ab":
      return { ...now, bold: isOn };
    case "i":
    case "ai":
      return { ...now, italic: isOn };
    case "v":
      return { ...now, hidden: isOn };
    case "strike":
    case "striked":
      return { ...now, struck: isOn };
    case "ulnone":
      return { ...now, underlined: false };
    case "ul":
    case "uld":
    case "uldash":
    case "uldashd":
    case "uldashdd":
    case "uldb":
    case "ulhwave":
    case "ulldash":
    case "ulth":
    case "ulthd":
    case "ulthdash":
    case "ulw":
    case "ulwave":
      return { ...now, underlined: isOn };
    case "cf":
      return { ...now, colour: value ?? 0 };
    case "cb":
    case "chcbpat":
    case "highlight":
      return { ...now, background: value ?? 0 };
    case "f":
    case "af":
      return name === "f" && value !== undefined ? { ...now, font: value } : now;
    case "revised":
      return { ...now, inserted: isOn };
    case "deleted":
      return { ...now, deleted: isOn };
    case "revauth":
      return { ...now, insertedBy: value ?? 0 };
    case "revdttm":
      return { ...now, insertedAt: value ?? 0 };
    case "revauthdel":
      return { ...now, deletedBy: value ?? 0 };
    case "revdttmdel":
      return { ...now, deletedAt: value ?? 0 };
    default:
      return null;
  }
}

/** Returns the format of the paragraph after a word, or null if the word does not change it. */
export function rtfParagraphFormatAfterWord(
  now: RtfParagraphFormat,
  name: string,
  value: number | undefined,
): RtfParagraphFormat | null {
  switch (name) {
    case "pard":
      return {};
    case "s":
      return { ...now, style: value ?? 0 };
    case "outlinelevel":
      return { ...now, outlineLevel: value ?? 9 };
    case "li":
      return { ...now, indent: value ?? 0 };
    case "qc":
      return { ...now, align: "center" };
    case "qr":
      return { ...now, align: "end" };
    case "qj":
      return { ...now, align: "justify" };
    case "ql":
      return { ...now, align: "start" };
    case "rtlpar":
      return { ...now, isRightToLeft: true };
    case "ltrpar":
      return { ...now, isRightToLeft: false };
    case "intbl":
      return { ...now, isInTable: true };
    default:
      return null;
  }
}

/** Returns the time that a number packs: minute, hour, day, month and year. Source: RTF 1.9.1, Date and Time. */
export function unpackRtfDate(packed: number): string {
  const part = (shift: number, bits: number) => (packed >>> shift) & ((1 << bits) - 1);
  const [minute, hour, day, month, year] = [part(0, 6), part(6, 5), part(11, 5), part(16, 4), part(20, 9) + 1900];
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`;
}
