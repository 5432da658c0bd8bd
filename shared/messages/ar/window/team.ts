import type { team as en } from "../../en/window/team.ts";

export const team = {
  "member.unnamed": "بلا اسم",

  "step.offline": "بلا اتصال منذ {since}{count, plural, =0 {} other { · بانتظار الإرسال: #}}",
  "step.syncing": "تجري المزامنة{count, plural, =0 {} other { · بانتظار الإرسال: #}}",
  "step.sending": "إرسال القيود: {done, number} من {of, number}",
  "step.fetching": "استقبال القيود: {done, number} من {of, number}",
  "step.in-step": "متزامن مع الفريق",
  "link.out-of-reach": "تعذر الوصول إلى المحور {hub}. تحقق من عنوانه ومن الشبكة؛ لم يُفقد شيء.",
  "link.refused": "رفض المحور هذا، وذكر سبباً لا تعرفه هذه النسخة من Clausemark ({reason}).",
  "hub.address": "«{typed}» ليس عنوان محور. يكون العنوان على هذا النحو: https://hub.example.org.",
  "hub.elsewhere":
    "لا يمكن في المتصفح مشاركة الإضبارة إلا على {own} الذي تأتي منه هذه الصفحة. افتح {hub} في المتصفح ثم ملف الإضبارة فيه، أو استعمل تطبيق سطح المكتب.",

  "team.present": "{count, plural, zero {لا أحد هنا} one {# هنا} two {# هنا} few {# هنا} many {# هنا} other {# هنا}}",
  "team.share.short": "مشاركة",
  "team.recovery.short": "حفظ ورقة الاستعادة",
  "team.stranger": "أنت تقرأ ملف إضبارة. للكتابة فيها، انضم بدعوة من مديرها.",
  "team.waiting": "لم يُعتمد انضمامك بعد. يمكنك قراءة ما تفتحه دعوتك؛ وتبدأ الكتابة حين تصل قائمة الأعضاء.",
  "team.members":
    "{count, plural, zero {لا أعضاء} one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضواً} other {# عضو}}",
  "team.you": "أنت",
  "team.administrator": "المدير",
  "team.pending": "انضم ولم يُؤكَّد بعد",
  "role.lead": "منسّق",
  "role.lead.note": "المسودات والوثائق وتسوية أي نقاش",
  "role.observer": "مراقب",
  "role.observer.note": "الملاحظات والتقييمات والردود",
  "role.reader": "قارئ",
  "role.reader.note": "يقرأ فقط",

  "team.recovery.title": "ورقة الاستعادة",
  "team.recovery.what":
    "من يحملها يستطيع تولي الإدارة مهما حل بهذا الجهاز. احفظها على وسيط آخر أو اطبعها؛ وبعد ذلك تُزال من هذا الجهاز.",
  "team.recovery.save": "حفظ الورقة…",

  "team.hub": "المحور",
  "team.hub.what":
    "خادم الفريق الخاص. يحفظ القيود مشفّرة: يرى الأجهزة والأوقات والأنواع والأحجام، ولا يرى كلمة ولا اسماً.",
  "team.hub.address": "العنوان",
  "team.hub.share": "مشاركة",
  "team.hub.leave": "ترك المحور",

  "team.invite": "دعوة",
  "team.invite.what": "رسالة أو رمز QR أو ملف يُدخل الناس. ومن كان عنده فبوسعه أن يمرره: أرسله بوسيلة تثق بها.",
  "team.invite.role": "بصفة",
  "team.invite.make": "إنشاء دعوة",
  "team.invite.made": "الدعوة",
  "team.invite.secret":
    "{uses, select, many {من كانت عنده يدخل، ويقرأ ما يُكتب إلى أن تُغلق.} other {من يستعملها أولاً يدخل؛ وإلى أن تُستعمل أو تُغلق، يستطيع من كانت عنده أن يقرأ أيضاً ما يُكتب.}} لا تُعرض إلا الآن.",
  "team.invite.copy": "نسخ",

  "join.title": "الانضمام إلى فريق",
  "join.invitation": "الدعوة",
  "join.hint": "الصق الرسالة التي وصلتك كاملة، أو صورة رمز QR.",
  "join.by-link":
    "جاءت هذه الدعوة رابطاً. وقد يكون سجل المتصفح وبرامج البريد والمحادثة احتفظت بالرابط؛ ومن وجده يستطيع قراءة الإضبارة إلى أن يغلق المدير الدعوة، ويبقى ما كُتب قبل إغلاقها مقروءاً له بعده. الأفضل أن تطلب دعوة جديدة. ولا يزال بوسعك الانضمام بهذه.",
  "join.file": "من ملف…",
  "join.go": "انضمام",
  "join.file-first": "لا تذكر هذه الدعوة محوراً. افتح أولاً ملف الإضبارة الذي جاء معها، ثم انضم.",

  "team.aside":
    "{count, plural, zero {لا قيد مستبعد} one {قيد واحد لا يُحتسب} two {قيدان لا يُحتسبان} few {# قيود لا تُحتسب} many {# قيداً لا يُحتسب} other {# قيد لا يُحتسب}}",
  "team.aside.what": "هي محفوظة ولا تقول شيئاً. يستطيع المدير أن يبين ما حدث.",
} satisfies Partial<Record<keyof typeof en, string>>;
