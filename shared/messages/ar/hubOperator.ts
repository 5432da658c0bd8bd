import type { hubOperator as en } from "../en/hubOperator.ts";

export const hubOperator = {
  "hub.blocked":
    "حظر مشغّل خادم المزامنة ملف التفاوض هذا مؤقتًا. ما تكتبه محفوظ على هذا الحاسوب وسيُرسل حين يُرفع الحظر؛ اسأل المشغّل.",
  "hub.deleted":
    "حذف مشغّل خادم المزامنة ملف التفاوض هذا منه، ولن يقبله الخادم من جديد. ما على هذا الحاسوب باقٍ هنا؛ اسأل المشغّل أو مسؤول النظام.",
  "hub.device-blocked": "حظر مشغّل خادم المزامنة هذا الجهاز. ما تكتبه محفوظ على هذا الحاسوب؛ اسأل المشغّل.",
  "hub.read-only": "خادم المزامنة للقراءة فقط حاليًا. ما تكتبه محفوظ على هذا الحاسوب وسيُرسل لاحقًا.",
  "keeper.form": "الاستعمال: hub {form}",
  "keeper.which-short": "«{value}» أقصر من أن يكون معرّفًا. أدخل على الأقل الخانات الاثنتي عشرة التي يعرضها السجل.",
  "keeper.which-none": "لا ملف تفاوض يبدأ معرّفه بـ {value}. يذكر الأمر «hub list» كل ملفات التفاوض.",
  "keeper.which-many":
    "{count, plural, zero {لا ملفات تفاوض تبدأ} one {ملف تفاوض واحد يبدأ} two {ملفا تفاوض يبدآن} few {# ملفات تفاوض تبدأ} many {# ملف تفاوض تبدأ} other {# ملف تفاوض تبدأ}} بـ {value}: اذكر المزيد من المعرّف.",
  "keeper.blocked": "ملف التفاوض {dossier} محظور: لا يمكن لأحد الاتصال به حتى يُرفع الحظر. بياناته محفوظة.",
  "keeper.device-blocked": "الجهاز {device} محظور: لا يمكنه الاتصال حتى يُرفع الحظر.",
  "keeper.lifted": "لم يعد {subject} محظورًا ولا محذوفًا: يستطيع أعضاؤه الاتصال من جديد.",
  "keeper.not-ordered": "لم يكن {subject} محظورًا ولا محذوفًا، فلم يتغير شيء.",
  "keeper.deleted": "حُذف ملف التفاوض {dossier} ولن يُقبل من جديد.",
  "keeper.deletion-pending":
    "ملف التفاوض {dossier} موسوم للحذف، لكن خادم المزامنة الذي يستعمل المجلد لم يحذفه بعد. خادم المزامنة الأقدم إصدارًا لا يعرف هذه الأوامر: أوقفه ثم شغّل الأمر من جديد.",
  "keeper.read-only-on": "خادم المزامنة للقراءة فقط من الآن. ما يُكتب يبقى على حواسيب المستخدمين، ويُبلَّغون بذلك.",
  "keeper.read-only-off": "عاد خادم المزامنة يقبل كل شيء. وما كُتب في هذه الأثناء يصل تلقائيًا.",
  "keeper.delete-what": "ملف التفاوض {dossier}: {bytes, number} بايت، آخر كتابة {written}.",
  "keeper.delete-ask":
    "اكتب «yes» لمحو {count, plural, zero {لا شيء} one {ملف التفاوض هذا} two {ملفي التفاوض هذين} few {ملفات التفاوض هذه (#)} many {ملفات التفاوض هذه (#)} other {ملفات التفاوض هذه (#)}} نهائيًا: ",
  "keeper.delete-needs-yes": "الحذف نهائي. شغّل الأمر من جديد مع ‎--yes، أو في طرفية، فيُطلب التأكيد أولًا.",
  "keeper.delete-not": "لم يُحذف شيء.",
  "keeper.list-dossier": "ملف التفاوض",
  "keeper.list-bytes": "بايت",
  "keeper.list-records": "المُدخَلات",
  "keeper.list-devices": "الأجهزة",
  "keeper.list-written": "آخر كتابة",
  "keeper.list-state": "الحالة",
  "keeper.state-open": "مفتوح",
  "keeper.state-blocked": "محظور",
  "keeper.state-deleted": "محذوف",
  "keeper.list-sum":
    "{dossiers, plural, zero {لا ملفات تفاوض} one {ملف تفاوض واحد} two {ملفا تفاوض} few {# ملفات تفاوض} many {# ملف تفاوض} other {# ملف تفاوض}}، {bytes, number} بايت.",
  "keeper.list-device": "الجهاز {device} محظور منذ {at}.",
  "keeper.list-read-only": "خادم المزامنة للقراءة فقط.",
  "keeper.export-there":
    "توجد نسخة احتياطية في {folder} بالفعل، وكان ملف التفاوض سيضاف إليها. حدد مجلدًا فارغًا أو مجلدًا غير موجود بعد.",
  "keeper.exported":
    "حُفظ ملف التفاوض {dossier} في {folder}، وعدد المُدخَلات: {records, number}. ويستعيده الأمر «hub restore».",
  "keeper.left-out":
    "{dossiers, plural, zero {لم يُستبعد أي ملف تفاوض} one {استُبعد ملف تفاوض واحد لأنه حُذف هنا} two {استُبعد ملفا تفاوض لأنهما حُذفا هنا} few {استُبعدت # ملفات تفاوض لأنها حُذفت هنا} many {استُبعد # ملف تفاوض لأنها حُذفت هنا} other {استُبعد # ملف تفاوض لأنها حُذفت هنا}}. والأمر «hub unblock» يتيح قبول ذلك من جديد.",
  "keeper.migrated":
    "{dossiers, plural, zero {لا ملفات تفاوض} one {ملف تفاوض واحد} two {ملفا تفاوض} few {# ملفات تفاوض} many {# ملف تفاوض} other {# ملف تفاوض}} الآن في {to}، وعدد المُدخَلات: {records, number}، وقد جرى التحقق من كل منها هناك. وما في {from} باقٍ حتى تحذفه.",
  "keeper.migrate-lost":
    "ملف التفاوض {dossier}: {count, plural, zero {وصلت كل المُدخَلات} one {مُدخَل واحد لم يصل} two {مُدخَلان لم يصلا} few {# مُدخَلات لم تصل} many {# مُدخَلًا لم تصل} other {# مُدخَل لم تصل}}. شغّل الأمر من جديد.",
  "keeper.migrate-deleted":
    "في {from} أمر بحذف ملفات تفاوض لا تزال في {to}: {dossiers}. لم يُنقل شيء. احذفها في {to} أيضًا، أو ألغِه في {from} بالأمر «hub unblock»، ثم شغّل الأمر من جديد.",
  "keeper.migrate-busy": "يستعمل خادم مزامنة أو أمر قاعدة البيانات. أوقف كل خوادم المزامنة أولًا.",
  "keeper.migrate-ends":
    "لا بد أن يكون أحد الطرفين مجلدًا والآخر كلمة «database»، وهي قاعدة البيانات في DATABASE_URL: hub {form}",
} satisfies Partial<Record<keyof typeof en, string>>;
