import type { keeper as en } from "../en/keeper.ts";

export const keeper = {
  "hub.blocked":
    "أغلق من يشغّل المحور هذه الإضبارة فيه حالياً. ما تكتبه سليم على هذا الجهاز وسيُرسل حين تُفتح من جديد: اسأله.",
  "hub.deleted":
    "حذف من يشغّل المحور هذه الإضبارة منه، ولن يقبلها المحور من جديد. ما على هذا الجهاز باقٍ هنا: اسأله أو اسأل المدير.",
  "hub.device-blocked": "لم يعد من يشغّل المحور يسمح لهذا الجهاز بالدخول. ما تكتبه سليم على هذا الجهاز: اسأله.",
  "hub.read-only": "لا يقبل المحور شيئاً الآن. عملك محفوظ هنا وسيُرسل لاحقاً.",
  "keeper.form": "يُعطى الأمر هكذا: hub {form}",
  "keeper.which-short": "«{value}» ليس بداية معرّف. لا بد من الخانات الاثنتي عشرة التي يعرضها السجل على الأقل.",
  "keeper.which-none": "لا إضبارة يبدأ معرّفها بـ {value}. يذكر الأمر «hub list» كل الأضابير.",
  "keeper.which-many":
    "{count, plural, zero {لا أضابير تبدأ} one {إضبارة واحدة تبدأ} two {إضبارتان تبدآن} few {# أضابير تبدأ} many {# إضبارة تبدأ} other {# إضبارة تبدأ}} بـ {value}: أعطِ المزيد من المعرّف.",
  "keeper.blocked": "الإضبارة {dossier} محجوبة: لا يدخلها أحد حتى يُرفع الحجب. وما يُحفظ منها باقٍ.",
  "keeper.device-blocked": "الجهاز {device} محجوب: لا يدخل أي مكان حتى يُرفع الحجب.",
  "keeper.lifted": "لم يعد {subject} محجوباً ولا محذوفاً: يدخل من جديد من له حق الدخول.",
  "keeper.not-ordered": "لم يكن {subject} محجوباً ولا محذوفاً: لم يتغير شيء.",
  "keeper.deleted": "حُذفت الإضبارة {dossier} ولن تعود.",
  "keeper.deletion-pending":
    "صدر أمر حذف الإضبارة {dossier}، لكن المحور الذي يستعمل المجلد لم ينفذه بعد. المحور الأقدم إصداراً لا يعرف هذه الأوامر: أوقفه ثم أعطِ الأمر من جديد.",
  "keeper.read-only-on": "لا يقبل المحور شيئاً من الآن. ما يكتبه الناس يبقى لديهم، ويُبلَّغون بذلك.",
  "keeper.read-only-off": "عاد المحور يقبل كل شيء. وما كُتب في هذه الأثناء يصل من تلقاء نفسه.",
  "keeper.delete-what": "الإضبارة {dossier}: {bytes, number} بايت، آخر كتابة {written}.",
  "keeper.delete-ask":
    "اكتب «yes» لحذف {count, plural, zero {لا شيء} one {هذه الإضبارة} two {هاتين الإضبارتين} few {هذه الأضابير الـ #} many {هذه الأضابير الـ #} other {هذه الأضابير الـ #}} نهائياً: ",
  "keeper.delete-needs-yes": "ما يُحذف يزول نهائياً. أعطِ الأمر من جديد مع ‎--yes، أو في طرفية تسأل عنه.",
  "keeper.delete-not": "لم يُحذف شيء.",
  "keeper.list-dossier": "الإضبارة",
  "keeper.list-bytes": "بايت",
  "keeper.list-records": "القيود",
  "keeper.list-devices": "الأجهزة",
  "keeper.list-written": "آخر كتابة",
  "keeper.list-state": "الحالة",
  "keeper.state-open": "مفتوحة",
  "keeper.state-blocked": "محجوبة",
  "keeper.state-deleted": "محذوفة",
  "keeper.list-sum":
    "{dossiers, plural, zero {لا أضابير} one {إضبارة واحدة} two {إضبارتان} few {# أضابير} many {# إضبارة} other {# إضبارة}}، {bytes, number} بايت.",
  "keeper.list-device": "الجهاز {device} محجوب منذ {at}.",
  "keeper.list-read-only": "المحور للقراءة فقط: لا يقبل شيئاً.",
  "keeper.export-there":
    "توجد نسخة احتياطية في {folder} أصلاً، وكانت الإضبارة ستضاف إليها. حدد مجلداً فارغاً أو مجلداً لم يوجد بعد.",
  "keeper.exported":
    "حُفظت الإضبارة {dossier} في {folder}، وفيها {records, plural, zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيداً} other {# قيد}}. ويستعيدها الأمر «hub restore».",
  "keeper.left-out":
    "{dossiers, plural, zero {لم تُترك أي إضبارة} one {تُركت إضبارة واحدة لأنها حُذفت هنا} two {تُركت إضبارتان لأنهما حُذفتا هنا} few {تُركت # أضابير لأنها حُذفت هنا} many {تُركت # إضبارة لأنها حُذفت هنا} other {تُركت # إضبارة لأنها حُذفت هنا}}. والأمر «hub unblock» يقبلها من جديد.",
  "keeper.migrated":
    "{dossiers, plural, zero {لا أضابير} one {إضبارة واحدة} two {إضبارتان} few {# أضابير} many {# إضبارة} other {# إضبارة}} الآن في {to}، وفيها {records, plural, zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيداً} other {# قيد}}، وقد جرى التحقق من وجود كل منها. وما في {from} باقٍ حتى تحذفه.",
  "keeper.migrate-lost":
    "الإضبارة {dossier}: {count, plural, zero {وصلت كل القيود} one {لم يصل قيد واحد} two {لم يصل قيدان} few {لم تصل # قيود} many {لم يصل # قيداً} other {لم يصل # قيد}}. أعطِ الأمر من جديد.",
  "keeper.migrate-deleted":
    "في {from} أمر بحذف ما لا يزال في {to}: {dossiers}. لم يُنقل شيء. احذفه في {to} أيضاً، أو ارفع الأمر في {from} بالأمر «hub unblock»، ثم أعطِ الأمر من جديد.",
  "keeper.migrate-busy": "يستعمل محور أو أمر قاعدة البيانات. أوقف كل المحاور أولاً.",
  "keeper.migrate-ends":
    "لا بد أن يكون أحد الطرفين مجلداً والآخر كلمة «database»، وهي قاعدة البيانات في DATABASE_URL: hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;
