import { letterValue, normalNumber, romanValue, splitNumber, SUFFIX } from "../../draft/number.ts";

/** One way to read a marker: "(i)" is the ninth letter or the first roman number. */
export interface MarkerReading {
  /** Markers of one list share it: "1." and "(1)" do not, "a." and "a)" do not. */
  readonly style: string;
  readonly value: number;
  /** 0 none, 1 bis, 2 ter. */
  readonly suffix: number;
}

/** The number that a paragraph or a point begins with. */
export interface Marker {
  /** As printed: "2 bis.", "(a)". */
  readonly printed: string;
  readonly readings: readonly MarkerReading[];
  /** Brackets that stood before it; they belong to the text. */
  readonly lead: string;
  /** Where the text behind it begins. */
  readonly end: number;
  /** No white space between it and the text: only a marker if the list expects it. */
  readonly glued: boolean;
}

const SERIAL = `(?:[0-9]{1,3}|(?<low>[a-z])\\k<low>{0,2}|[ivxlc]{1,7}|(?<up>[A-Z])\\k<up>{0,2}|[IVXLC]{1,7})(?:[\\s-]?(?:${SUFFIX}))?`;
const ENCLOSED = new RegExp(`^[(（]\\s?(?<number>${SERIAL})\\s?[)）]`, "u");
const CLOSED = new RegExp(`^(?<number>${SERIAL})(?:\\.|\\)\\.?)`, "u");
const DECIMAL = new RegExp(`^(?<number>[0-9]{1,3}(?:\\.[0-9]{1,3})+(?:\\s?(?:${SUFFIX}))?)\\.?(?=\\s|$)`, "u");
const PREAMBULAR = /^(?<number>[Pp][Pp]\s?[0-9]{1,3}(?:\s?(?:bis|ter))?)[.)]?(?=\s|$)/u;

/** The marker at the head of a text, behind opening brackets. Null where there is none. */
export function readMarker(text: string): Marker | null {
  const lead = /^(?:\[\s?)*/.exec(text)![0];
  const body = text.slice(lead.length);
  const match = PREAMBULAR.exec(body) ?? DECIMAL.exec(body) ?? ENCLOSED.exec(body) ?? CLOSED.exec(body);
  if (!match) return null;
  const closing = lead === "" ? "" : (/^\s?\]+/.exec(body.slice(match[0].length))?.[0] ?? "");
  const rest = body.slice(match[0].length + closing.length);
  const glued = /^[\p{L}\p{N}]/u.test(rest);
  if (glued && !mayBeGlued(match[0], rest)) return null;
  return {
    printed: (closing === "" ? "" : lead) + match[0] + closing,
    readings: readingsOf(match.groups!.number!, styleOf(match[0])),
    lead: closing === "" ? lead.replace(/\s/g, "") : "",
    end: text.length - rest.trimStart().length,
    glued,
  };
}

/** The marker of an automatic number, which the source keeps apart from the text. */
export function markerOf(number: string): Marker | null {
  const marker = readMarker(number);
  return marker && marker.end === number.length ? marker : null;
}

/** "1.締約" and "a)access" are markers, "1.5" and "e.g." are not. */
function mayBeGlued(marker: string, rest: string): boolean {
  if (/^[0-9]/.test(rest)) return false;
  return marker.endsWith(")") || (/^[0-9]/.test(marker) && !/^\p{Ll}/u.test(rest));
}

function styleOf(printed: string): string {
  if (/^[(（]/.test(printed)) return "()";
  return printed.includes(")") ? ")" : ".";
}

function readingsOf(number: string, style: string): MarkerReading[] {
  const { base, suffix } = splitNumber(normalNumber(number));
  const reading = (kind: string, value: number) => ({ style: `${kind}${style}`, value, suffix });
  if (/^pp/i.test(base)) return [reading("pp", Number(base.replace(/\D/g, "")))];
  if (/^[0-9]+$/.test(base)) return [reading("1", Number(base))];
  if (base.includes(".")) {
    const cut = base.lastIndexOf(".") + 1;
    return [reading(`1.${base.slice(0, cut)}`, Number(base.slice(cut)))];
  }
  const size = base === base.toLowerCase() ? "" : "up";
  const letter = letterValue(base);
  const roman = romanValue(base);
  return [
    ...(roman === null ? [] : [reading(`i${size}`, roman)]),
    ...(letter === null ? [] : [reading(`a${size}`, letter)]),
  ];
}
