import type { reach as en } from "../en/reach.ts";

export const reach = {
  "command.reach.show": "عرض ما يحيل إلى هذا",
  "reach.title": "ما يحيل إلى {address}",
  "reach.none": "لا شيء في هذا النص يحيل إلى {address}.",
  "reach.what": "لا تُحتسب الإحالات إلى معاهدات أخرى.",
  "reach.direct": "مباشرةً ({count})",
  "reach.further": "عدد الخطوات: {steps} ({count})",
  "reach.cites.exact": "يحيل إلى {cited}",
  "reach.cites.range": "يحيل إلى {cited}، ضمن «{words}»",
  "reach.cites.part": "يحيل إلى {cited}، وهو جزء منه",
  "reach.cites.around": "يحيل إلى {cited} الذي يتضمنه",
  "reach.cites.unit": "يحيل إلى {cited} الذي يتضمنهما معًا",
  "reach.cites.term": "يستعمل «{words}»، والتعريف في {cited}",
  "reach.through": "{cites} · عبر {via}",
  "reach.therefore": "وبناءً عليه: ما يحيل إليه ({count})",
  "reach.therefore.before": "وبناءً عليه: ما كان يحيل إليه في {text} ({count})",
  "reach.row": "وبناءً عليه: تحيل إليه {places}",
  "reach.row.term": "وبناءً عليه: يُستعمل «{term}» في {places}",
  "reach.and-more": "{places} و{count} أخرى",
  "reach.contradictions": "مواقف متعارضة من أحكام يحيل بعضها إلى بعض ({count})",
  "reach.contradictions.what": "المواقف كما دُوِّنت؛ أما تعارضها فيقدّره الناس.",
  "reach.contradictions.show": "عرض المواقف المتعارضة ({count})",
  "reach.contradiction":
    "{who}: {stance, select, supports {تأييد {citing}، ومعارضة {cited}} other {معارضة {citing}، وتأييد {cited}}}، وإليه يحيل {citing}",
  "reach.contradiction.loosely":
    "{who}: {stance, select, supports {تأييد {citing}، ومعارضة {cited}} other {معارضة {citing}، وتأييد {cited}}}؛ {from} يحيل إلى {to}",
  "briefing.reach.title": "مرفق: ما يحيل إلى ماذا",
  "briefing.reach.note":
    "المواد التي تحيل إليها مواد أخرى. لا يشمل المعاهدات الأخرى ولا الفصول المحال إليها كاملةً ولا استعمال المصطلحات المعرَّفة.",
  "briefing.reach.provision": "الحكم",
  "briefing.reach.heading": "العنوان",
  "briefing.reach.cited": "تحيل إليه",
  "briefing.reach.further": "في خطوتين",
  "briefing.reach.graph": "أقواس من كل مادة إلى المواد التي تحيل إليها. والجدول أعلاه يبين الأمر نفسه.",
  "briefing.reach.option": "مرفق بما يحيل إلى ماذا",
} satisfies Partial<Record<keyof typeof en, string>>;
