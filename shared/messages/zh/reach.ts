import type { reach as en } from "../en/reach.ts";

export const reach = {
  "command.reach.show": "查看对此处的援引",
  "reach.title": "援引 {address} 的条款",
  "reach.none": "本案文中没有条款援引 {address}。",
  "reach.what": "对其他条约的援引不计入。",
  "reach.direct": "直接援引（{count}）",
  "reach.further": "经 {steps} 步（{count}）",
  "reach.cites.exact": "援引 {cited}",
  "reach.cites.range": "援引 {cited}，在“{words}”之内",
  "reach.cites.part": "援引 {cited}，即其中一部分",
  "reach.cites.around": "援引 {cited}，该条款在其中",
  "reach.cites.unit": "援引 {cited}，两者均在其中",
  "reach.cites.term": "使用“{words}”，定义见 {cited}",
  "reach.through": "{cites} · 经由 {via}",
  "reach.therefore": "因此：援引它的条款（{count}）",
  "reach.therefore.before": "因此：在 {text} 中援引它的条款（{count}）",
  "reach.row": "因此：{places} 援引它",
  "reach.row.term": "因此：“{term}”用于 {places}",
  "reach.and-more": "{places} 等，另有 {count} 处",
  "reach.contradictions": "对相互援引的条款所持的矛盾立场（{count}）",
  "reach.contradictions.what": "立场均按记录列出；是否矛盾由人判断。",
  "reach.contradictions.show": "显示矛盾立场（{count}）",
  "reach.contradiction":
    "{who}：{stance, select, supports {支持 {citing}，反对 {cited}} other {反对 {citing}，支持 {cited}}}，而 {citing} 援引后者",
  "reach.contradiction.loosely":
    "{who}：{stance, select, supports {支持 {citing}，反对 {cited}} other {反对 {citing}，支持 {cited}}}；{from} 援引 {to}",
} satisfies Partial<Record<keyof typeof en, string>>;
