import type { page as en } from "../en/page.ts";

export const page = {
  "page.skip": "Перейти к тексту",
  "page.contents": "Содержание",
  "page.controls": "Какие заметки показать",
  "page.all": "Все",
  "page.only-noted": "Только статьи с заметками",
  "page.previous": "Предыдущая заметка",
  "page.next": "Следующая заметка",
  "page.shown": "Показано заметок: {shown} из {total}",
  "page.note-link": "Ссылка на заметку {n}",
  "page.provision-link": "Ссылка: {place}",
  "page.foot": "Страница создана в Clausemark. Она ничего не загружает из сети.",
  "site.texts": "Тексты",
  "site.text": "Текст",
  "site.notes": "Заметки",
  "site.proposals": "Предложения",
  "site.changes": "Изменения",
  "site.changes-from": "Изменения по сравнению с {text}",
  "site.changes-between": "Изменения: от {from} к {to}",
  "site.all-texts": "Все тексты",
  "site.pages": "Страницы этого сайта",
  "site.no-changes": "Ни одно положение не изменено, не добавлено и не исключено.",
  "cli.exported-site":
    "Записано: {path} ({texts, plural, one {# текст} few {# текста} many {# текстов} other {# текста}}, {changes, plural, one {# страница изменений} few {# страницы изменений} many {# страниц изменений} other {# страницы изменений}}).",
  "cli.folder-not-empty":
    "В папке {path} уже есть файлы. Укажите новую или пустую папку, чтобы в ней не осталось ничего от прежнего экспорта.",
} satisfies Partial<Record<keyof typeof en, string>>;
