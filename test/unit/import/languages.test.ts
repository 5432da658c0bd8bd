import { describe, expect, test } from "vitest";
import { outline, reading } from "./samples.ts";

const read = async (text: string) => {
  const { draft, warnings } = await reading("x.txt", text);
  return { outline: outline(draft, 24).replace(/ +$/gm, ""), warnings: warnings.map(({ code }) => code), draft };
};

describe("A draft", () => {
  test("is read in French", async () => {
    const { draft, warnings, outline } = await read(`Projet de convention sur les lampes

Préambule

Les États Parties à la présente Convention,

Rappelant que la lumière est utile,

Sont convenus de ce qui suit :

PREMIÈRE PARTIE
DISPOSITIONS GÉNÉRALES

Article premier
Emploi des termes

Aux fins de la présente Convention :

a) Le terme « lampe » s’entend de toute source de lumière ;

b) Le terme « nuit » s’entend :

i) de la nuit ;

ii) du crépuscule.

Article 1 bis. Champ d’application

1. La présente Convention s’applique aux lampes.

1 bis. Elle s’applique aussi aux lanternes.

CHAPITRE II
Règles

Règle 1
Objet

L’article 2 s’applique.

ANNEXE I
Formulaire

1. Nom.

En foi de quoi, ils ont signé.`);
    expect([draft.title, draft.language, draft.direction]).toEqual([
      "Projet de convention sur les lampes",
      "fr",
      "ltr",
    ]);
    expect(warnings).toEqual([]);
    expect(outline).toBe(`preamble «Préambule» Les États Parties à la p
  preamble(1) Rappelant que la lumière
  preamble(¶2) Sont convenus de ce qui
part 1 «DISPOSITIONS GÉNÉRALES»
  1 «Emploi des termes» Aux fins de la présente
    1(a) Le terme « lampe » s’ent
    1(b) Le terme « nuit » s’ente
      1(b)(i) de la nuit ;
      1(b)(ii) du crépuscule.
  1 bis «Champ d’application»
    1 bis(1) La présente Convention s
    1 bis(1 bis) Elle s’applique aussi au
  chapter II «Règles»
    rule 1 «Objet» L’article 2 s’applique.
annex I «Formulaire»
  annex I(1) Nom.
text(1) En foi de quoi, ils ont`);
  });

  test("is read in Spanish", async () => {
    const { draft, warnings, outline } = await read(`Proyecto de convención sobre las lámparas

Preámbulo

Los Estados Partes en la presente Convención,

Recordando que la luz es útil,

Han convenido en lo siguiente:

TÍTULO I
DISPOSICIONES GENERALES

CAPÍTULO PRIMERO
Ámbito

SECCIÓN 1
Lámparas

Artículo 1
Términos empleados

Para los efectos de la presente Convención:

a) Por “lámpara” se entenderá toda fuente de luz;

b) Por “noche” se entenderá la noche.

Artículo 2: Costos

1. Ninguno.

Regla 3
Objeto

El artículo 2 se aplica.

ANEXO
Formulario

1. Nombre.`);
    expect([draft.language, draft.direction]).toEqual(["es", "ltr"]);
    expect(warnings).toEqual([]);
    expect(outline).toBe(`preamble «Preámbulo» Los Estados Partes en la
  preamble(1) Recordando que la luz es
  preamble(¶2) Han convenido en lo sigu
title I «DISPOSICIONES GENERALES»
  chapter 1 «Ámbito»
    section 1 «Lámparas»
      1 «Términos empleados» Para los efectos de la p
        1(a) Por “lámpara” se entende
        1(b) Por “noche” se entenderá
      2 «Costos»
        2(1) Ninguno.
      rule 3 «Objeto» El artículo 2 se aplica.
annex «Formulario»
  annex(1) Nombre.`);
  });

  test("is read in Russian", async () => {
    const { draft, warnings, outline } = await read(`Проект конвенции о лампах

Преамбула

Государства — участники настоящей Конвенции,

напоминая, что свет полезен,

согласились о нижеследующем:

ЧАСТЬ ПЕРВАЯ
ОБЩИЕ ПОЛОЖЕНИЯ

Глава I
Сфера применения

Статья 1
Употребление терминов

Для целей настоящей Конвенции:

a) «лампа» означает любой источник света;

b) «ночь» означает:

i) ночь;

ii) сумерки.

Статья 2. Расходы

1. Расходов нет.

Статья 2 настоящей Конвенции не изменяется.

Раздел 2
Правила

Правило 3
Предмет

а) первое;

б) второе;

в) третье.

Приложение I
Форма

1. Имя.`);
    expect([draft.title, draft.language, draft.direction]).toEqual(["Проект конвенции о лампах", "ru", "ltr"]);
    expect(warnings).toEqual([]);
    expect(outline).toBe(`preamble «Преамбула» Государства — участники
  preamble(1) напоминая, что свет поле
  preamble(¶2) согласились о нижеследую
part 1 «ОБЩИЕ ПОЛОЖЕНИЯ»
  chapter I «Сфера применения»
    1 «Употребление терминов» Для целей настоящей Конв
      1(a) «лампа» означает любой и
      1(b) «ночь» означает:
        1(b)(i) ночь;
        1(b)(ii) сумерки.
    2 «Расходы»
      2(1) Расходов нет.
        2(1)(¶2) Статья 2 настоящей Конве
    section 2 «Правила»
      rule 3 «Предмет»
        rule 3(а) первое;
        rule 3(б) второе;
        rule 3(в) третье.
annex I «Форма»
  annex I(1) Имя.`);
  });

  test("is read in Arabic", async () => {
    const { draft, warnings, outline } = await read(`مشروع اتفاقية بشأن المصابيح

الديباجة

إن الدول الأطراف في هذه الاتفاقية،

إذ تشير إلى أن الضوء نافع،

قد اتفقت على ما يلي:

الباب الأول
أحكام عامة

الفصل الثاني
النطاق

المادة الأولى
المصطلحات المستخدمة

لأغراض هذه الاتفاقية:

(أ) يقصد بتعبير ”مصباح“ أي مصدر للضوء؛

(ب) يقصد بتعبير ”ليل“:

(1) الليل؛

(2) الغسق؛

(ج) يقصد بتعبير ”نهار“ النهار.

المادة 2: التكاليف

1 - لا تكاليف.

٢ - لا رسوم.

المادة 2 مكررا
الوقود

الزيت وقود.

المرفق الأول
استمارة

1 - الاسم.`);
    expect([draft.title, draft.language, draft.direction]).toEqual(["مشروع اتفاقية بشأن المصابيح", "ar", "rtl"]);
    expect(warnings).toEqual([]);
    expect(outline).toBe(`preamble «الديباجة» إن الدول الأطراف في هذه
  preamble(1) إذ تشير إلى أن الضوء ناف
  preamble(¶2) قد اتفقت على ما يلي:
title 1 «أحكام عامة»
  chapter 2 «النطاق»
    1 «المصطلحات المستخدمة» لأغراض هذه الاتفاقية:
      1(أ) يقصد بتعبير ”مصباح“ أي م
      1(ب) يقصد بتعبير ”ليل“:
        1(ب)(1) الليل؛
        1(ب)(2) الغسق؛
      1(ج) يقصد بتعبير ”نهار“ النها
    2 «التكاليف»
      2(1) لا تكاليف.
      2(2) لا رسوم.
    2 bis «الوقود» الزيت وقود.
annex 1 «استمارة»
  annex 1(1) الاسم.`);
  });

  test("is read in Chinese", async () => {
    const { draft, warnings, outline } = await read(`灯具公约草案

序言

本公约缔约国，

忆及光明有益，

兹议定如下：

第一部分
总则

第一章 范围

第一节
灯

第一条
用语

为本公约的目的：

（一）“灯”指任何光源；

（二）“夜”指夜间。

第二条 费用

一、无费用。

二、无收费：

（a）首先；

（b）其次。

第二条之二
燃料

油为燃料。第二条的规定适用。

附件一
表格

1. 姓名。`);
    expect([draft.title, draft.language, draft.direction]).toEqual(["灯具公约草案", "zh", "ltr"]);
    expect(warnings).toEqual([]);
    expect(outline).toBe(`preamble «序言» 本公约缔约国，
  preamble(1) 忆及光明有益，
  preamble(¶2) 兹议定如下：
part 1 «总则»
  chapter 1 «范围»
    section 1 «灯»
      1 «用语» 为本公约的目的：
        1(1) “灯”指任何光源；
        1(2) “夜”指夜间。
      2 «费用»
        2(1) 无费用。
        2(2) 无收费：
          2(2)(a) 首先；
          2(2)(b) 其次。
      2 bis «燃料» 油为燃料。第二条的规定适用。
annex 1 «表格»
  annex 1(1) 姓名。`);
  });
});

test("The six languages are told apart; a draft in two languages has the language of most of its words", async () => {
  const language = async (...texts: string[]) => {
    const { draft } = await reading("x.txt", `Article 1\n${texts.join("\n")}`);
    return `${draft.language} ${draft.direction}`;
  };
  const arabic = "تتعاون الدول الأطراف فيما بينها على أوسع نطاق ممكن لحماية المصابيح";
  const english = "The lamps of the States shall be of the best, and shall shine at night.";
  expect(await language(english)).toBe("en ltr");
  expect(await language("Los Estados Partes cooperarán entre sí en la mayor medida posible por las lámparas.")).toBe(
    "es ltr",
  );
  expect(await language("Les États Parties coopèrent entre eux pour les lampes dans la mesure du possible.")).toBe(
    "fr ltr",
  );
  expect(await language(arabic, "A/AC.999/1")).toBe("ar rtl");
  expect(await language(arabic, arabic, english)).toBe("ar rtl");
  expect(await language(arabic, english, english)).toBe("en ltr");
  expect(await language("缔约国应互相合作。", "缔约国应尽力保护灯。")).toBe("zh ltr");
  expect(await language("締約國應互相合作，保護燈具。")).toBe("zh ltr");
});

describe("The language of a text", () => {
  const read = async (name: string, text: string) => (await reading(name, text)).draft.language;

  test.each([
    ["de", "Artikel 1\nGeltung\n\n1. Dieses Gesetz gilt für alle Stellen des Bundes und der Länder.\n"],
    ["it", "Articolo 1\n\n1. La Repubblica garantisce i diritti della persona e delle formazioni sociali.\n"],
    ["pt", "Artigo 1\n\n1. Todos são iguais perante a lei, e os direitos das pessoas não podem ser violados.\n"],
    ["uk", "1. Людина, її життя і здоров'я, честь і гідність визнаються найвищою соціальною цінністю.\n"],
    ["fa", "1. هر کس حق زندگی، آزادی و امنیت شخصی دارد و هیچ کس را نمی‌توان در بردگی نگاه داشت.\n"],
    ["ja", "1. すべての人間は、生れながらにして自由である。\n"],
    ["en", "1. Each Party shall protect the rights of every person.\n"],
    ["und", "1. Suomi, Kalevala, Lapin metsä.\n"],
  ])("is detected beyond the six, and left open if it is not known: %s", async (language, text) => {
    expect(await read("x.txt", text)).toBe(language);
  });

  test("is not the one that a page states if the words are plainly of another", async () => {
    const page = (words: string) => `<html lang="en"><body><p>1. ${words}</p></body></html>`;
    expect(await read("x.html", page("Dieses Gesetz gilt für alle Stellen des Bundes und der Länder."))).toBe("de");
    expect(await read("x.html", page("Each Party shall protect the rights of every person."))).toBe("en");
    expect(await read("x.html", page("Suomi, Kalevala, Lapin metsä."))).toBe("en");
  });
});
