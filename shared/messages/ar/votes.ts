import type { votes as en } from "../en/votes.ts";

export const votes = {
  "record.type.vote": "تصويت",
  "vote.unknown": "لم يعد هذا التصويت موجوداً.",
  "vote.other": "لا يمكن تغيير هذا التصويت أو حذفه إلا لمن سجّله.",
  "vote.question": "اذكر ما طُرح للتصويت.",
  "vote.voteless": "لا صوت لـ{name}. احذف الاسم من القائمة.",
  "vote.consensus": "في توافق الآراء لا تُسجَّل إلا الاعتراضات. احذف الأصوات الأخرى أو اختر قاعدة أخرى.",
  "vote.none-read":
    "لم يُعثر على تصويت بنداء الأسماء. ألصق الأسماء تحت عناوين مثل «المؤيدون:»، أو دولة وصوتها في كل سطر.",
  "vote.several": "في النص أكثر من تصويت بنداء الأسماء ({count}). ألصق واحداً في كل مرة.",
  "vote.ballot.yes": "مؤيد",
  "vote.ballot.no": "معارض",
  "vote.ballot.abstain": "ممتنع",
  "vote.ballot.absent": "غائب",
  "vote.rule.simple": "أغلبية بسيطة",
  "vote.rule.two-thirds": "أغلبية الثلثين",
  "vote.rule.consensus": "توافق الآراء",
  "vote.effect.keeps": "يُبقي النص",
  "vote.effect.removes": "يحذف النص",
  "vote.effect.changes": "يغيّر النص",
  "vote.effect.unclear": "شيء آخر",
  "vote.result.adopted": "اعتُمد",
  "vote.result.rejected": "رُفض",
  "vote.outcome": "{result, select, adopted {اعتُمد} other {رُفض}}: {rule}",
  "vote.incomplete":
    "{missing, plural, zero {نداء الأسماء غير مكتمل. لا تُذكر نتيجة.} one {نداء الأسماء غير مكتمل: دولة واحدة بلا إجابة. لا تُذكر نتيجة.} two {نداء الأسماء غير مكتمل: دولتان بلا إجابة. لا تُذكر نتيجة.} few {نداء الأسماء غير مكتمل: # دول بلا إجابة. لا تُذكر نتيجة.} many {نداء الأسماء غير مكتمل: # دولة بلا إجابة. لا تُذكر نتيجة.} other {نداء الأسماء غير مكتمل: # دولة بلا إجابة. لا تُذكر نتيجة.}}",
  "vote.totals":
    "المؤيدون: {yes, number}، المعارضون: {no, number}، الممتنعون: {abstain, number}، الغائبون: {absent, number}",
  "vote.totals.match": "تطابق الإجابات الأعداد المعلنة.",
  "vote.totals.differ":
    "{ballot, select, yes {المؤيدون} no {المعارضون} other {الممتنعون}}: أُعلن {announced, number} وسُجّل {entered, number}.",
  "vote.totals.result": "حسب الأعداد المعلنة: {result, select, adopted {اعتُمد} other {رُفض}}.",
  "vote.contradicted": "النتيجة المعلنة: {result, select, adopted {اعتُمد} other {رُفض}}، وهي لا تترتب على القاعدة.",
  "vote.before":
    "{stance}{about, select, proposal { (بشأن هذا المقترح)} other {}}{state, select, earlier { (بشأن نص سابق)} conflict { (تضارب)} other {}}",
  "vote.turned": "تحوُّل",
  "vote.turned.count":
    "{count, plural, =0 {لم تصوّت أي دولة خلاف ما قالته من قبل، بقدر ما يمكن معرفته.} zero {لم تصوّت أي دولة خلاف ما قالته من قبل، بقدر ما يمكن معرفته.} one {صوّتت دولة واحدة خلاف ما قالته من قبل.} two {صوّتت دولتان خلاف ما قالتاه من قبل.} few {صوّتت # دول خلاف ما قالته من قبل.} many {صوّتت # دولة خلاف ما قالته من قبل.} other {صوّتت # دولة خلاف ما قالته من قبل.}}",
  "vote.group.line":
    "{line, select, yes {التأييد} no {المعارضة} abstain {الامتناع} other {لا أغلبية}}: {together, number} من {present, number}",
  "vote.group.otherwise": "خلاف ذلك: {names}",
  "vote.groups.as-of": "أعضاء المجموعات حتى {date}؛ تحقق منهم فهم يتغيرون.",
  "vote.column.before": "من قبل",
  "vote.column.ballot": "الصوت",
  "vote.column.group": "المجموعة",
  "vote.column.line": "الأغلبية",
  "vote.column.otherwise": "خلاف الأغلبية",
  "vote.column.explanation": "تعليل التصويت",
  "vote.unnamed-states": "وفق قاعدة تشاتام هاوس لا يظهر من صوّت وكيف.",
  "votes.title": "عمليات التصويت",
  "votes.none": "لم يُسجَّل أي تصويت.",
  "table.question": "السؤال",
  "table.rule": "القاعدة",
  "table.outcome": "النتيجة",
  "table.state-name": "الدولة",
  "table.ballot": "الصوت",
  "table.before": "من قبل",
  "table.turned": "التحوُّل",
  "table.explanation": "تعليل التصويت",
  "table.check": "الأعداد",
  "others.table.votes": "عمليات التصويت",
  "others.table.votes.note": "عمليات التصويت، بصف لكل دولة",
  "cli.exported-votes":
    "{path}: عمليات التصويت، {rows, plural, zero {بلا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفاً} other {# صف}}.{kept, plural, =0 {} zero {} one { تصويت واحد ليس لهذا الجمهور.} two { تصويتان ليسا لهذا الجمهور.} few { # عمليات تصويت ليست لهذا الجمهور.} many { # عملية تصويت ليست لهذا الجمهور.} other { # عملية تصويت ليست لهذا الجمهور.}}",
  "cli.vote.unknown-name": "لم يُسجَّل، لا دولة بهذا الاسم: {name} ({ballot})",
  "cli.vote.voteless": "لم يُسجَّل، لا صوت له: {name} ({ballot})",
  "cli.vote.twice": "لم يُسجَّل، مذكور بأصوات مختلفة: {name}",
  "cli.vote.unread": "لم يُقرأ: {line}",
  "cli.vote.unfinished": "لم يُسجَّل شيء. صحّح هذه الأسماء أو اتركها بالخيار ⁦--partial⁩.",
  "cli.vote.left":
    "{count, plural, zero {كل عمليات التصويت لهذا الجمهور.} one {تصويت واحد ليس لهذا الجمهور.} two {تصويتان ليسا لهذا الجمهور.} few {# عمليات تصويت ليست لهذا الجمهور.} many {# عملية تصويت ليست لهذا الجمهور.} other {# عملية تصويت ليست لهذا الجمهور.}}",
  "cli.vote":
    "{count, plural, =0 {لا تصويت يبدأ معرّفه بـ{id}.} zero {لا تصويت يبدأ معرّفه بـ{id}.} one {تصويت واحد يبدأ معرّفه بـ{id}. اكتب المزيد منه.} two {تصويتان يبدأ معرّفهما بـ{id}. اكتب المزيد منه.} few {# عمليات تصويت يبدأ معرّفها بـ{id}. اكتب المزيد منه.} many {# عملية تصويت يبدأ معرّفها بـ{id}. اكتب المزيد منه.} other {# عملية تصويت يبدأ معرّفها بـ{id}. اكتب المزيد منه.}}",
  "briefing.votes.option": "إرفاق عمليات التصويت",
  "briefing.votes.note":
    "تترتب النتيجة على الإجابات والقاعدة. لا يُعد حاضراً ومصوتاً إلا من يصوّت بالتأييد أو المعارضة؛ والتعادل ليس أغلبية.",
} satisfies Partial<Record<keyof typeof en, string>>;
