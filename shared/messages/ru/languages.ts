import type { languages as en } from "../en/languages.ts";

export const languages = {
  "view.languages": "Языки",
  "region.languages": "Два языка",
  "command.languages.sides": "Два языка рядом",
  "command.languages.difference.next": "Следующее расхождение",
  "command.languages.difference.previous": "Предыдущее расхождение",
  "command.languages.side": "Другой язык",
  "command.languages.mark": "Заметка к этому положению",
  "command.languages.goto": "Перейти к этому положению",
  "command.languages.copy": "Скопировать расхождения",
  "command.languages.csv": "Расхождения в CSV…",
  "languages.first": "Первый язык",
  "languages.second": "Второй язык",
  "languages.paired": "Соответствие есть у {percent} % положений.",
  "languages.unlike":
    "В этих текстах едва ли одни и те же положения. Проверьте, как они прочитаны, или выберите другие.",
  "languages.single": "Текста на втором языке пока нет.",
  "languages.single.how":
    "Откройте тот же текст на другом языке ({key}) и дайте ему то же условное обозначение, чтобы заметки были видны в обоих.",
  "languages.differences":
    "{count, plural, =0 {Расхождений не найдено} one {# расхождение} few {# расхождения} many {# расхождений} other {# расхождения}}",
  "languages.differences.list": "Расхождения между языками",
  "languages.hint":
    "Подсказки для редакционной группы: сравнивается только то, что можно сосчитать, а верен ли перевод, судить людям.",
  "languages.kind": "Показать",
  "languages.kind.all": "Все ({count})",
  "languages.kind.some":
    "{kind, select, provision {Недостающие положения} number {Числа} reference {Ссылки} bracket {Скобки} negation {Отрицания} other {Обязанность или право}} ({count})",
  "languages.difference.kind":
    "{kind, select, provision {Недостающее положение} number {Числа} reference {Ссылки} bracket {Скобки} negation {Отрицание} other {Обязанность или право}}",
  "languages.difference.side": "{language}: {counted}",
  "languages.counted.none": "нет",
  "languages.counted.here": "есть (в перечне {count})",
  "languages.counted.missing": "отсутствует (в перечне {count})",
  "languages.counted.brackets": "[ {opening}, ] {closing}, глубина {depth}",
  "languages.row": "{name}: {differences}",
  "languages.no-counterpart": "Отсутствует: {language}",
  "languages.note": "Открыть заметку: {note}",
  "languages.column.kind": "Расхождение",
  "languages.column.address": "Положение ({language})",
  "languages.column.counted": "Сосчитано ({language})",
  "languages.copied.title": "{from} и {to}: {differences}",
  "cli.languages.unlike":
    "Соответствие есть только у {percent} % положений: в этих текстах едва ли одни и те же положения.",
} satisfies Record<keyof typeof en, string>;
