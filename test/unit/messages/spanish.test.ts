import { describe, expect, it } from "vitest";
import { es } from "#shared/messages/es/index.ts";
import { printedSentences } from "./printedSentences.ts";

const sentences = printedSentences(es);
const codesWhere = (wrong: (sentence: string) => boolean) =>
  sentences.filter(([, sentence]) => wrong(sentence)).map(([code]) => code);

/** Text that is typed or printed literally: the signs of the capture line, a key, the contents of a line. */
const TYPED =
  /DATABASE … OWNER TO …|[-+~<>] \? (?=[<>])|, \? (?=flexibilidad)|\? (?=para ver)|\{sign\}\?|^\?|“[^”]*”/gu;
const prose = (sentence: string) => sentence.replace(TYPED, "");

/** A word in any of its endings; `\b` does not support accents. */
const word = (stems: string) => new RegExp(`(?<!\\p{L})(?:${stems})(?!\\p{L})`, "iu");

describe("The Spanish catalogue", () => {
  it("has no space before an ellipsis or a mark, and a no-break space before % and after the short form of “number”", () => {
    expect(codesWhere((sentence) => /\s[…!?;,]|[^\u00a0]%|núms?\.[^\u00a0]/u.test(prose(sentence)))).toEqual([]);
  });

  it("has an opening mark for every closing one", () => {
    const unequal = (sentence: string, pairs: readonly (readonly [string, string])[]) =>
      pairs.some(([opening, closing]) => sentence.split(opening).length !== sentence.split(closing).length);
    const PAIRS = [
      ["¿", "?"],
      ["¡", "!"],
      ["«", "»"],
    ] as const;
    expect(codesWhere((sentence) => unequal(prose(sentence), PAIRS))).toEqual([]);
  });

  it.each([
    ["a reserva, which is one to a treaty", word("reservas?(?! de su posición)")],
    ["that a State speaks for the sake of a group", /^por \{|\(por \{|por \{(?:group|behalf)\}/u],
    ["nodo for the server", word("nodos?")],
    ["paquete for an exchange file", word("paquetes?(?! de propuestas)")],
    ["registro for an entry", word("registros?(?! de (?:riesgos|sucesos)| tal| devuelto|, u otra)")],
    ["vía for a track", word("vías?(?! de confianza| distinta)")],
    ["máquina or equipo for a computer", /máquina|\b(?:este|el) equipo (?:se suspenda|es el|ocupa)|apague el equipo/iu],
    ["sellado for what is encrypted", /sella/iu],
    ["lenguaje for a wording", word("lenguajes?")],
    ["informe for a briefing", word("informes?")],
    ["incorporar for importing", /incorpor/iu],
    ["colocar or situar for placing", /coloc|situar/iu],
    ["quitar for retracting", word("quit(?:ó|ado|arla|arlo|aron)|se pued[ae] quitar")],
    ["cambio registrado for a tracked change", /(?:cambio|supresi|inserci)\S* registrad/iu],
    ["orden for a command", /línea de órdenes|\b[Dd]é (?:la|esta) orden\b/u],
    ["tú for usted", word("tú|tus?|contigo")],
    ["an article behind the short name of a Covenant", /(?:PIDCP|PIDESC|DUDH|CDN|CAT) \d/u],
  ])("does not say %s", (_, wrong) => {
    const kept = ["rights.placeholder", "passphrase.removed", "door.canonical"];
    const said = sentences.filter(([code]) => !kept.includes(code) && !/^watch\..*\.source$/u.test(code));
    expect(said.filter(([, sentence]) => wrong.test(sentence))).toEqual([]);
  });

  it("names no delegation by a verb that would have to agree with it", () => {
    const wrong = /\{(?:who|name|stance)\} (?:apoya|se opone|propone|se reserva|sostiene)|(?:propone|sostiene) \{/u;
    expect(codesWhere((sentence) => wrong.test(sentence))).toEqual([]);
  });

  it("calls the layout of a briefing formato, never by the word for a provision", () => {
    expect(
      sentences.filter(([code, said]) => /^briefing\.(?:layout|order)/u.test(code) && /esta disposición/iu.test(said)),
    ).toEqual([]);
    expect(es["briefing.layout"]).toBe("Formato");
  });
});
