import type { help as en } from "../en/help.ts";

export const help = {
  "text.note": "{label}, заметка: {who}",
  "text.note-rights": "{label}, {rights}, заметка: {who}",

  "command.help": "Помощь",
  "help.title": "Помощь",
  "help.search": "Поиск",
  "help.contents": "Содержание",
  "help.text": "Руководство",
  "help.none": "В руководстве ничего не найдено.",
  "help.close": "Закрыть",
  "help.learn-more": "Подробнее",
} satisfies Partial<Record<keyof typeof en, string>>;
