import type { window as en } from "../en/window.ts";
import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { windowTools } from "./window/windowTools.ts";
import { team } from "./window/team.ts";

export const window = {
  ...chat,
  ...commands,
  ...language,
  ...notes,
  ...proposals,
  ...ratings,
  ...review,
  ...windowTools,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "由于 Clausemark 的故障，此窗口中有部分未能运行（{reason}）。已保存的内容仍在。如有部分不再响应，请关闭窗口后重新打开。",
  "trouble.title": "窗口已停止",
  "trouble.what":
    "Clausemark 发生故障（{reason}）。已保存的内容都在磁盘上，未完成的内容也已保留。请重新加载窗口以继续。",
  "trouble.reload": "重新加载",
  "part.coming": "正在加载…",
  "part.failed":
    "无法加载窗口的这一部分：无法连接同步服务器，或同步服务器的版本比此页面新。请稍后重试，或在能连接同步服务器时重新加载页面。您写下的内容已保留。",

  "start.lead": "批注条约草案。批注随案文从一份草案到下一份草案；在您共享之前，只留在本机。",
  "start.open": "打开草案",
  "start.sample": "试用示例",
  "start.join": "加入团队",
  "start.drop":
    "也可将草案（DOCX、ODT、RTF、PDF、文本、Markdown、HTML、Akoma Ntoso、电子邮件、扫描件或照片）或案卷文件拖到此窗口，或粘贴其文本。",
  "start.held": "在本机上",
  "dossier.untitled": "无标题的案卷",
  "dossier.waiting": "案文尚未到达。它来自团队的同步服务器或随案卷文件而来。",
  "dossier.waiting.refused": "案文没有到达。{reason}",

  "busy.reading": "正在读取草案…",
  "busy.opening": "正在打开…",

  "region.outline": "大纲",
  "region.text": "案文",
  "region.margin": "批注",
  "separator.outline": "大纲宽度",
  "separator.matrix": "矩阵宽度",
  "separator.margin": "批注窗格宽度",
  "region.team": "团队",
  "region.notices": "消息",
  "notice.dismiss": "关闭",
  "menu.texts": "案文",
  "texts.earlier": "{text} · 先前的读取结果，{count, plural, other {# 条批注所针对的词语已不存在}}",
  "texts.corrected":
    "此案文已更正。{lost, plural, =0 {所有批注均保持原位。} other {# 条批注所针对的词语已不存在：这些批注在菜单中先前读取的案文上。}}",
  "twins.label": "重复案文",
  "twins.what":
    "{same, select, true {“{title}”似乎在此出现两次：{one} 和 {other}。} other {“{title}”（{one}）和“{title2}”（{other}）似乎是同一文档。}}是否将两者视为一份案文？此后，就任一份所记的内容会同时显示在两份上。此操作可撤销。",
  "twins.unite": "视为一份",
  "twins.apart": "保持分开",
  "menu.label": "案卷菜单",
  "menu.all": "菜单",
  "menu.here": "此处的菜单",
  "dialog.cancel": "取消",

  "views.label": "视图",
  "views.open": "视图：{view}",
  "view.text": "案文",
  "view.team": "团队",

  "status.saved": "已保存",
  "status.saved-browser": "已保存在此浏览器中",
  "status.saving": "正在保存…",
  "status.unsaved": "未保存：{reason}",
  "status.arriving": "{count, plural, other {正在读取 # 条记录}}",
  "status.reading": "只读：您不是此案卷的成员",

  "text.label": "案文：{title}（只读）",
  "text.gap": "{label} · {comment}",
  "text.footnote": "脚注 {mark}",
  "text.inserted": "插入",
  "text.inserted-by": "由{author}插入",
  "text.deleted": "删除",
  "text.deleted-by": "由{author}删除",

  "gloss.go": "前往",
  "gloss.reference": "{address} · {heading}",
  "gloss.term": "定义见 {address}",
  "gloss.on": "{who}，{day}",

  "outline.bar":
    "{critical, plural, =0 {} other {# 极高 }}{high, plural, =0 {} other {# 高 }}{medium, plural, =0 {} other {# 中 }}{low, plural, =0 {} other {# 低 }}{bare, plural, =0 {} other {# 未评估 }}{ask, plural, =0 {} other {# 疑问 }}{safe, plural, =0 {} other {# 保障}}",
  "outline.none": "无批注",

  "palette.search": "搜索命令",
  "palette.none": "没有匹配的命令。",
  "keys.note": "不带 Ctrl 或 ⌘ 的快捷键在焦点位于案文时有效。",

  "theme.system": "系统主题",
  "theme.light": "浅色主题",
  "theme.dark": "深色主题",

  "files.drop": "松开以打开",
  "files.folder": "“{name}”是文件夹。请打开它，拖放其中的文件。",
  "files.link": "这是链接，Clausemark 不会自行下载任何内容。请保存文件后拖放到此处。",
  "files.saved": "已保存为 {name}。",
  "open.merged": "{count, plural, =0 {“{name}”中没有新内容。} other {已合并“{name}”中的 # 条新记录。}}",
  "open.merged-apart":
    "“{name}”已合并。{fresh, select, none {} other {新内容：{fresh}。}}{waiting, select, none {} other {等待尚未到达的记录：{waiting}。}}{aside, select, none {} other {已搁置、不生效：{aside}。}}原因见“团队”。",
  "open.merged-upkeep": "“{name}”已合并。其中没有新的批注或其他内容，但有成员名单、回执、永久删除或此前缺失的文字。",
  "open.broken": "合并“{name}”后，成员的记录有缺失或重复。缺失的内容和应向谁索取，见“团队”。",
  "open.failed": "“{name}”未打开。{reason}",
  "open.another": "一次只能打开一个案卷，与它一同到达的另一个文件现已打开。请单独打开此文件。",
  "open.damaged":
    "{name} 中有{count, plural, other { # 条记录}}未通过核实，已略去。第 {line} 行：{reason}请再次索取该文件。",
  "add.kind": "类型",
  "add.new": "新案卷",
  "document.convention": "公约",
  "document.resolution": "决议草案",
  "document.package": "主席一揽子提案",
  "document.conference-room-paper": "会议室文件",
  "document.non-paper": "非正式文件",
  "document.reference": "参考案文",

  "kept.damaged":
    "本机就此案卷自存的部分数据（私人批注、未完成的内容、筛选条件）已损坏，无法读取：{names}。已另行存放，未被覆盖。",
  "store.no-copy":
    "窗口自己的这份案卷副本无法打开（{reason}）。没有丢失任何内容：一切都在磁盘上的日志里，新内容也保存在那里。如果重新启动后仍然出现此提示，请检查磁盘是否已满或损坏。",
  "store.browser":
    "此浏览器不让 Clausemark 保存任何内容（{reason}）。请腾出空间或允许此页面存储；在此之前，您的工作只在内存中。",
  "job.failed": "Clausemark 未能完成此操作（{reason}）。没有任何更改。请重试；如再次发生，请报告。",
  "file.unreadable": "无法读取 {name}。它可能已被移动或更改；请重新选择。",
  "device.none": "本机没有此案卷的密钥。请凭邀请加入，或在创建它的电脑上打开。",
  "device.elsewhere": "此浏览器的另一个窗口正在此案卷中写入内容，尚未保存。请先查看那个窗口，然后重试。",
  "clipboard.refused": "系统不允许 Clausemark 使用剪贴板。请选中文字自行复制。",
  "undo.nothing": "没有可撤销的操作。",
  "undo.done": "已撤销：{what}",
  "redo.done": "已恢复：{what}",
} satisfies Partial<Record<keyof typeof en, string>>;
