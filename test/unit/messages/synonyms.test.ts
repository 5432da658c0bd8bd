import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { loadMessageCatalogue, type MessageCode } from "#shared/messages/catalogues.ts";

/** A word that a newcomer types into the palette, in six languages, and the command that it must find. */
type Row = readonly [MessageCode, Readonly<Record<Language, string>>];
const row = (
  code: MessageCode,
  ...[en, fr, es, ru, ar, zh]: readonly [string, string, string, string, string, string]
): Row => [code, { en, fr, es, ru, ar, zh }];
const WORDS: readonly Row[] = [
  row("command.note.withdraw", "delete", "supprimer", "eliminar", "удалить", "حذف", "删除"),
  row("command.note.withdraw", "remove", "enlever", "quitar", "убрать", "إزالة", "移除"),
  row("command.note.settle", "resolve", "résolu", "resolver", "решить", "حل", "解决"),
  row("command.note.settle", "close", "fermer", "cerrar", "закрыть", "إغلاق", "关闭"),
  row("command.note.settle", "done", "terminé", "hecho", "готово", "تم", "完成"),
  row("command.note.reopen", "reopen", "rouvrir", "reabrir", "открыть", "فتح", "打开"),
  row("command.note.assign", "assign", "attribuer", "asignar", "поручить", "إسناد", "指派"),
  row("command.note.assign", "task", "tâche", "tarea", "задача", "مهمة", "任务"),
  row("command.note.reply", "answer", "répon", "respuesta", "ответ", "إجابة", "回"),
  row("command.note.edit", "change", "changer", "cambiar", "редактировать", "تغيير", "更改"),
  row("command.note.history", "log", "journal", "registro", "журнал", "سجل", "日志"),
  row("command.note.tags", "label", "étiquette", "etiqueta", "метка", "وسم", "标签"),
  row("command.note.assess", "severity", "gravité", "gravedad", "серьёзность", "شدة", "严重程度"),
  row("command.keymap", "settings", "réglages", "ajustes", "настройки", "إعدادات", "设置"),
  row("command.theme", "preferences", "préférences", "preferencias", "параметры", "تفضيلات", "偏好"),
  row("command.theme", "dark mode", "mode sombre", "modo oscuro", "тёмная тема", "الوضع الداكن", "深色模式"),
  row("command.about", "about", "à propos", "acerca de", "о программе", "حول", "关于"),
  row("command.about", "version", "version", "versión", "версия", "إصدار", "版本"),
  row("command.about", "licence", "licence", "licencia", "лицензия", "رخصة", "许可证"),
  row("command.keys", "shortcut", "raccourci", "atajo", "сочетания клавиш", "اختصارات", "快捷键"),
  row("command.keymap", "customise", "personnaliser", "personalizar", "настроить", "تخصيص", "自定义"),
  row("command.help", "manual", "manuel", "manual", "инструкция", "كتيب", "手册"),
  row("command.find", "search", "chercher", "buscar", "поиск", "بحث", "搜索"),
  row("command.others.save", "export", "exporter", "exportar", "экспорт", "تصدير", "导出"),
  row("command.others.save", "share", "partager", "compartir", "поделиться", "مشاركة", "分享"),
  row("command.others.save", "Excel", "Excel", "Excel", "Excel", "Excel", "Excel"),
  row("command.briefing.export", "print", "imprimer", "imprimir", "печать", "طباعة", "打印"),
  row("command.briefing.export", "report", "rapport", "informe", "отчёт", "تقرير", "报告"),
  row("command.files.open", "import", "importer", "importar", "импорт", "استيراد", "导入"),
  row("command.files.open", "new", "nouveau", "nuevo", "новый", "جديد", "新建"),
  row("command.files.save", "backup", "sauvegarde", "copia de seguridad", "резервная копия", "نسخة احتياطية", "备份"),
  row("command.team.show", "members", "membres", "miembros", "участники", "أعضاء", "成员"),
  row("command.team.show", "invite", "inviter", "invitar", "пригласить", "دعوة", "邀请"),
  row("command.team.join", "code", "code", "código", "код", "رمز", "邀请码"),
  row("command.lock", "log out", "se déconnecter", "cerrar sesión", "выйти", "تسجيل الخروج", "退出登录"),
  row("command.passphrase", "password", "mot de passe", "contraseña", "пароль", "كلمة المرور", "密码"),
  row("command.travel", "wipe", "effacer tout", "borrar todo", "стереть всё", "مسح كل شيء", "清除"),
  row("command.compare.show", "diff", "différence", "diferencia", "различия", "فرق", "差异"),
  row("command.mark.proposal", "amendment", "amendement", "enmienda", "поправка", "تعديل", "修正案"),
  row("command.gloss.show", "definition", "définition", "definición", "определение", "تعريف", "定义"),
  row("command.dossiers", "projects", "projets", "proyectos", "проекты", "مشاريع", "项目"),
  row("command.outline", "contents", "sommaire", "índice", "содержание", "فهرس", "目录"),
  row("command.mark.risk", "annotate", "annoter", "anotar", "аннотация", "تعليق", "注释"),
];

describe("The palette finds a command by the word that a newcomer types", () => {
  it.each(LANGUAGES)("in %s", async (language) => {
    const catalogue = (await loadMessageCatalogue(language)) as Readonly<Record<string, string>>;
    const lost = WORDS.flatMap(([code, words]) => {
      const typed = words[language].toLocaleLowerCase(language);
      const known = [catalogue[code], catalogue[`synonyms.${code.slice("command.".length)}`] ?? ""];
      return known.some((each) => each!.toLocaleLowerCase(language).includes(typed))
        ? []
        : [`${typed}: ${known.join(" · ")}`];
    });
    expect(lost).toEqual([]);
  });

  it("in at least 40 words", () => {
    expect(WORDS.length).toBeGreaterThanOrEqual(40);
  });
});
