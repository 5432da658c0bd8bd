import type { keeper as en } from "../en/keeper.ts";

export const keeper = {
  "hub.blocked":
    "أغلق من يشغّل خادم المزامنة ملف التفاوض هذا فيه حاليًا. ما تكتبه سليم على هذا الحاسوب وسيُرسل حين يُفتح من جديد: اسأله.",
  "hub.deleted":
    "حذف من يشغّل خادم المزامنة ملف التفاوض هذا منه، ولن يقبله الخادم من جديد. ما على هذا الحاسوب باقٍ هنا: اسأله أو اسأل مسؤول النظام.",
  "hub.device-blocked": "لم يعد من يشغّل خادم المزامنة يسمح لهذا الجهاز بالدخول. ما تكتبه سليم على هذا الحاسوب: اسأله.",
  "hub.read-only": "لا يقبل خادم المزامنة شيئًا الآن. عملك محفوظ هنا وسيُرسل لاحقًا.",
  "keeper.form": "يُعطى الأمر هكذا: hub {form}",
  "keeper.which-short": "«{value}» ليس بداية معرّف. لا بد من الخانات الاثنتي عشرة التي يعرضها السجل على الأقل.",
  "keeper.which-none": "لا ملف تفاوض يبدأ معرّفه بـ {value}. يذكر الأمر «hub list» كل ملفات التفاوض.",
  "keeper.which-many":
    "{count, plural, zero {لا ملفات تفاوض تبدأ} one {ملف تفاوض واحد يبدأ} two {ملفا تفاوض يبدآن} few {# ملفات تفاوض تبدأ} many {# ملف تفاوض تبدأ} other {# ملف تفاوض تبدأ}} بـ {value}: اذكر المزيد من المعرّف.",
  "keeper.blocked": "ملف التفاوض {dossier} محجوب: لا يدخله أحد حتى يُرفع الحجب. وما يُحفظ منه باقٍ.",
  "keeper.device-blocked": "الجهاز {device} محجوب: لا يدخل أي ملف تفاوض حتى يُرفع الحجب.",
  "keeper.lifted": "لم يعد {subject} محجوبًا ولا محذوفًا: يدخل من جديد من له حق الدخول.",
  "keeper.not-ordered": "لم يكن {subject} محجوبًا ولا محذوفًا: لم يتغير شيء.",
  "keeper.deleted": "حُذف ملف التفاوض {dossier} ولن يُقبل من جديد.",
  "keeper.deletion-pending":
    "صدر أمر حذف ملف التفاوض {dossier}، لكن خادم المزامنة الذي يستعمل المجلد لم ينفذه بعد. خادم المزامنة الأقدم إصدارًا لا يعرف هذه الأوامر: أوقفه ثم أعطِ الأمر من جديد.",
  "keeper.read-only-on": "لا يقبل خادم المزامنة شيئًا من الآن. ما يكتبه المستخدمون يبقى لديهم، ويُبلَّغون بذلك.",
  "keeper.read-only-off": "عاد خادم المزامنة يقبل كل شيء. وما كُتب في هذه الأثناء يصل تلقائيًا.",
  "keeper.delete-what": "ملف التفاوض {dossier}: {bytes, number} بايت، آخر كتابة {written}.",
  "keeper.delete-ask":
    "اكتب «yes» لحذف {count, plural, zero {لا شيء} one {ملف التفاوض هذا} two {ملفي التفاوض هذين} few {ملفات التفاوض هذه (#)} many {ملفات التفاوض هذه (#)} other {ملفات التفاوض هذه (#)}} نهائيًا: ",
  "keeper.delete-needs-yes": "ما يُحذف يزول نهائيًا. أعطِ الأمر من جديد مع ‎--yes، أو في طرفية تسأل عنه.",
  "keeper.delete-not": "لم يُحذف شيء.",
  "keeper.list-dossier": "ملف التفاوض",
  "keeper.list-bytes": "بايت",
  "keeper.list-records": "المُدخَلات",
  "keeper.list-devices": "الأجهزة",
  "keeper.list-written": "آخر كتابة",
  "keeper.list-state": "الحالة",
  "keeper.state-open": "مفتوح",
  "keeper.state-blocked": "محجوب",
  "keeper.state-deleted": "محذوف",
  "keeper.list-sum":
    "{dossiers, plural, zero {لا ملفات تفاوض} one {ملف تفاوض واحد} two {ملفا تفاوض} few {# ملفات تفاوض} many {# ملف تفاوض} other {# ملف تفاوض}}، {bytes, number} بايت.",
  "keeper.list-device": "الجهاز {device} محجوب منذ {at}.",
  "keeper.list-read-only": "خادم المزامنة للقراءة فقط: لا يقبل شيئًا.",
  "keeper.export-there":
    "توجد نسخة احتياطية في {folder} بالفعل، وكان ملف التفاوض سيضاف إليها. حدد مجلدًا فارغًا أو مجلدًا لم يوجد بعد.",
  "keeper.exported":
    "حُفظ ملف التفاوض {dossier} في {folder}، وعدد المُدخَلات: {records, plural, zero {لا شيء} one {مُدخَل واحد} two {مُدخَلان} few {# مُدخَلات} many {# مُدخَلًا} other {# مُدخَل}}. ويستعيده الأمر «hub restore».",
  "keeper.left-out":
    "{dossiers, plural, zero {لم يُترك أي ملف تفاوض} one {تُرك ملف تفاوض واحد لأنه حُذف هنا} two {تُرك ملفا تفاوض لأنهما حُذفا هنا} few {تُركت # ملفات تفاوض لأنها حُذفت هنا} many {تُرك # ملف تفاوض لأنها حُذفت هنا} other {تُرك # ملف تفاوض لأنها حُذفت هنا}}. والأمر «hub unblock» يتيح قبول ذلك من جديد.",
  "keeper.migrated":
    "{dossiers, plural, zero {لا ملفات تفاوض} one {ملف تفاوض واحد} two {ملفا تفاوض} few {# ملفات تفاوض} many {# ملف تفاوض} other {# ملف تفاوض}} الآن في {to}، وعدد المُدخَلات: {records, plural, zero {لا شيء} one {مُدخَل واحد} two {مُدخَلان} few {# مُدخَلات} many {# مُدخَلًا} other {# مُدخَل}}، وقد جرى التحقق من وجود كل منها. وما في {from} باقٍ حتى تحذفه.",
  "keeper.migrate-lost":
    "ملف التفاوض {dossier}: {count, plural, zero {وصلت كل المُدخَلات} one {لم يصل مُدخَل واحد} two {لم يصل مُدخَلان} few {لم تصل # مُدخَلات} many {لم يصل # مُدخَلًا} other {لم يصل # مُدخَل}}. أعطِ الأمر من جديد.",
  "keeper.migrate-deleted":
    "في {from} أمر بحذف ما لا يزال في {to}: {dossiers}. لم يُنقل شيء. احذفه في {to} أيضًا، أو ارفع الأمر في {from} بالأمر «hub unblock»، ثم أعطِ الأمر من جديد.",
  "keeper.migrate-busy": "يستعمل خادم مزامنة أو أمر قاعدة البيانات. أوقف كل خوادم المزامنة أولًا.",
  "keeper.migrate-ends":
    "لا بد أن يكون أحد الطرفين مجلدًا والآخر كلمة «database»، وهي قاعدة البيانات في DATABASE_URL: hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;
