import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}, заметка: {who}",
  "text.note-rights": "{label}, {rights}, заметка: {who}",

  "command.help": "Помощь: руководство",
  "help.title": "Как работать с Clausemark",
  "help.search": "Найти",
  "help.contents": "Содержание руководства",
  "help.text": "Текст руководства",
  "help.none": "Таких слов в руководстве нет.",
  "help.close": "Закрыть",
} satisfies Partial<Record<keyof typeof en, string>>;
