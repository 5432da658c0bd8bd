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
} satisfies Partial<Record<keyof typeof en, string>>;
