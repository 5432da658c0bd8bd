import type { team as en } from "#shared/messages/en/window/team.ts";

export const team = {
  "member.unnamed": "بلا اسم",

  "step.offline": "بلا اتصال منذ {since}{count, plural, =0 {} other { · بانتظار الإرسال: #}}",
  "step.syncing": "تجري المزامنة{count, plural, =0 {} other { · بانتظار الإرسال: #}}",
  "step.sending": "إرسال المُدخَلات: {done, number} من {of, number}",
  "step.fetching": "استقبال المُدخَلات: {done, number} من {of, number}",
  "step.in-step": "متزامن مع الفريق",
  "link.out-of-reach": "تعذر الوصول إلى خادم المزامنة {hub}. تحقق من عنوانه ومن الشبكة؛ لم يُفقد شيء.",
  "link.refused": "رفض خادم المزامنة هذا، وذكر سببًا لا يعرفه هذا الإصدار من Clausemark ({reason}).",
  "hub.address": "«{typed}» ليس عنوان خادم مزامنة. يكون العنوان على هذا النحو: https://hub.example.org.",
  "hub.elsewhere":
    "لا يمكن في المتصفح مشاركة ملف التفاوض إلا على {own} الذي تأتي منه هذه الصفحة. افتح {hub} في المتصفح ثم افتح ملف التفاوض فيه، أو استعمل تطبيق سطح المكتب.",

  "team.present": "{count, plural, zero {لا أحد هنا} one {# هنا} two {# هنا} few {# هنا} many {# هنا} other {# هنا}}",
  "team.share.short": "مشاركة",
  "team.recovery.short": "حفظ ورقة الاستعادة",
  "team.stranger": "أنت تقرأ ملف تفاوض. للكتابة فيه، انضم بدعوة من مسؤول النظام فيه.",
  "team.waiting": "لم يُعتمد انضمامك بعد. يمكنك قراءة ما تفتحه دعوتك؛ وتبدأ الكتابة حين تصل قائمة الأعضاء.",
  "team.members":
    "{count, plural, zero {لا أعضاء} one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضوًا} other {# عضو}}",
  "team.you": "أنت",
  "team.administrator": "مسؤول النظام",
  "team.pending": "تم الانضمام ولم يُؤكَّد بعد",
  "role.lead": "مسؤول الفريق",
  "role.lead.note": "المشاريع والوثائق وإنهاء أي نقاش",
  "role.observer": "مراقب",
  "role.observer.note": "الملاحظات والتقييمات والردود",
  "role.reader": "اطلاع فقط",
  "role.reader.note": "القراءة فقط",

  "team.recovery.title": "ورقة الاستعادة",
  "team.recovery.what":
    "من يحملها يستطيع تولي الإدارة مهما حل بهذا الحاسوب. احفظها على وسيط آخر أو اطبعها؛ وبعد ذلك تُزال من هذا الحاسوب.",
  "team.recovery.save": "حفظ الورقة…",

  "team.hub": "خادم المزامنة",
  "team.hub.what":
    "خادم الفريق الخاص. يحفظ المُدخَلات مشفّرة: يرى الأجهزة والأوقات والأنواع والأحجام، ولا يرى كلمة ولا اسمًا.",
  "team.hub.address": "العنوان",
  "team.hub.share": "مشاركة",
  "team.hub.leave": "ترك خادم المزامنة",

  "team.invite": "دعوة",
  "team.invite.what": "تتيح رسالة أو رمز QR أو ملف الدخول. ومن كان لديه فبوسعه أن يمرره: أرسله بوسيلة تثق بها.",
  "team.invite.role": "الدور",
  "team.invite.make": "إنشاء دعوة",
  "team.invite.made": "الدعوة",
  "team.invite.secret":
    "{uses, select, many {من كانت لديه يدخل، ويستطيع أن يقرأ ما يُكتب إلى أن تُغلق.} other {من يستعملها أولًا يدخل؛ وإلى أن تُستعمل أو تُغلق، يستطيع من كانت لديه أن يقرأ أيضًا ما يُكتب.}} لا تُعرض إلا الآن.",
  "team.invite.copy": "نسخ",

  "join.title": "الانضمام إلى فريق",
  "join.invitation": "الدعوة",
  "join.hint": "الصق الرسالة التي وصلتك كاملة، أو صورة رمز QR.",
  "join.by-link":
    "جاءت هذه الدعوة في شكل رابط. وربما احتفظ بالرابط سجل المتصفح وبرامج البريد والمحادثة؛ ومن وجده يستطيع قراءة ملف التفاوض إلى أن يغلق مسؤول النظام الدعوة، ويبقى ما كُتب قبل إغلاقها مقروءًا له بعده. الأفضل أن تطلب دعوة جديدة. ولا يزال بوسعك الانضمام بهذه.",
  "join.file": "من ملف…",
  "join.go": "انضمام",
  "join.file-first": "لا تذكر هذه الدعوة خادم مزامنة. افتح أولًا ملف التفاوض الذي جاء معها، ثم انضم.",

  "team.aside":
    "{count, plural, zero {لا مُدخَل مستبعد} one {مُدخَل واحد لا يُحتسب} two {مُدخَلان لا يُحتسبان} few {# مُدخَلات لا تُحتسب} many {# مُدخَلًا لا يُحتسب} other {# مُدخَل لا يُحتسب}}",
  "team.aside.what": "هي محفوظة ولا يُعتد بها. يستطيع مسؤول النظام أن يبين ما حدث.",
} satisfies Partial<Record<keyof typeof en, string>>;
