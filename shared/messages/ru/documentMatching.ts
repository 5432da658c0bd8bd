import type { documentMatching as en } from "../en/documentMatching.ts";

export const documentMatching = {
  "text.nth": "{n, selectordinal, other {#-й}} текст",
  "belonging.ask": "К какому документу относится этот текст?",
  "belonging.ask.hint": "По формулировкам этого не видно: выберите документ, затем добавьте текст.",
  "belonging.next": "Следующий текст документа «{title}»",
  "belonging.version": "Языковой вариант документа «{title}»",
  "belonging.share": "{share, number, percent} его формулировок есть в том тексте",
  "belonging.same": "Такой же текст здесь уже есть: {text}.",
  "belonging.older": "Он датирован более ранним днём, чем новейший текст.",
  "belonging.notes":
    "{count, plural, one {Будет привязана # заметка} few {Будут привязаны # заметки} many {Будет привязано # заметок} other {Будет привязано # заметки}}.",
  "belonging.proposals":
    "{count, plural, one {Будет привязано # предложение} few {Будут привязаны # предложения} many {Будет привязано # предложений} other {Будет привязано # предложения}}.",
  "belonging.positions":
    "{count, plural, one {# позиция остаётся в силе} few {# позиции остаются в силе} many {# позиций остаются в силе} other {# позиции остаются в силе}}.",
  "belonging.statuses":
    "{count, plural, one {# статус остаётся в силе} few {# статуса остаются в силе} many {# статусов остаются в силе} other {# статуса остаются в силе}}.",
  "belonging.review":
    "{count, plural, one {# требует проверки.} few {# требуют проверки.} many {# требуют проверки.} other {# требует проверки.}}",
  "command.texts.move": "Перенести в другой документ…",
  "move.title": "Документ этого текста",
  "move.to": "Относится к",
  "move.own": "Отдельный документ",
  "move.hint": "Заметки, позиции и привязки переносятся вместе с текстом.",
  "move.go": "Перенести",
  "move.same": "Текст уже относится к этому документу.",
  "move.alone": "Этот текст и так единственный в своём документе.",
  "move.done": "Текст теперь относится к документу «{title}».",
  "cli.belongs":
    "Судя по формулировкам, это следующий текст документа «{title}»: там есть {share, number, percent} его формулировок.",
  "cli.unlike": "В новейшем тексте документа «{title}» есть лишь {share, number, percent} его формулировок.",
  "cli.unlike-refused":
    "Ничего не добавлено: в новейшем тексте документа «{title}» есть лишь {share, number, percent} его формулировок. Если это другой документ, добавьте его с --document new; если всё же следующий текст этого документа — с --document {id}.",
  "cli.belongs-unknown":
    "По формулировкам не видно, к какому документу относится этот текст. Укажите документ с помощью --document: {known}.",
  "dossiers.texts": "{count, plural, one {# текст} few {# текста} many {# текстов} other {# текста}}",
  "dossiers.notes":
    "{count, plural, =0 {без заметок} one {# заметка} few {# заметки} many {# заметок} other {# заметки}}",
} satisfies Partial<Record<keyof typeof en, string>>;
