import type { chat as en } from "#shared/messages/en/window/chat.ts";

export const chat = {
  "cite.article": "{num, select, none {未编号的条} other {第{num}条}}",
  "cite.rule": "{num, select, none {未编号的规则} other {规则{num}}}",
  "cite.part": "{num, select, none {未编号的部分} other {第{num}部分}}",
  "cite.title": "{num, select, none {未编号的编} other {第{num}编}}",
  "cite.chapter": "{num, select, none {未编号的章} other {第{num}章}}",
  "cite.section": "{num, select, none {未编号的节} other {第{num}节}}",
  "cite.annex": "{num, select, none {附件} other {附件{num}}}",
  "cite.preamble": "{num, select, none {序言} other {序言{num}}}",
  "cite.recital": "序言部分第{num}段",
  "cite.paragraph": "{num, select, none {未编号的款} other {第{num}款}}",
  "cite.point": "{num, select, none {未编号的项} other {({num})项}}",
  "cite.text": "案文{num}",
  "cite.number": "{num, select, none {（未编号）} other {({num})}}",
  "cite.alinea":
    "第{place, plural, =1 {一} =2 {二} =3 {三} =4 {四} =5 {五} =6 {六} =7 {七} =8 {八} =9 {九} =10 {十} other {#}}段",
  "cite.subalinea":
    "第{place, plural, =1 {一} =2 {二} =3 {三} =4 {四} =5 {五} =6 {六} =7 {七} =8 {八} =9 {九} =10 {十} other {#}}分段",
  "cite.option": "备选案文{num}",
  "cite.then": "{before}{next}",
  "cite.attached": "{before}{next}",
  "cite.again": "{what}（同号中的第{nth, plural, =2 {二} =3 {三} other {#}}个）",

  "chat.head": "{citation}（{source}）",
  "chat.after": "{citation}之后",
  "chat.quote": "“{quote}”",
  "chat.concern": "{label}：{comment}",
  "chat.standard": "标准：{list}",
  "chat.right": "{name}（{list}）",
  "chat.article": "{instrument}{count, plural, other {第{articles}条}}",
  "chat.proposed": "提议的措辞",
  "chat.proposed-by": "提议的措辞（{by}）",
  "chat.delete": "提议删除",
  "chat.delete-by": "提议删除（{by}）",
  "chat.wording": "{head}：“{wording}”",

  "copy.gone": "这段文字已不在案卷的任何草案中：没有可复制的内容。",
  "copy.withheld":
    "此内容不公开。如仍要复制，请说明给谁：--audience team；非正式磋商中听到的内容还需加 --include-informals。",
} satisfies Partial<Record<keyof typeof en, string>>;
