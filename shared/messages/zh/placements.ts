import type { placements as en } from "../en/placements.ts";

export const placements = {
  "address.documents": "“{name}”与多份文档相符。请以其中一份独有的名称开头：{known}。",
  "cli.placed":
    "{says, select, confirmed {已确认。} corrected {已定位于该处。} closed {已在本案文中将遗漏标为已补上。} discarded {不适用于本案文。} other {已撤销定位：以找到的位置为准。}}",
  "cli.there": "{place}：“{words}”",
  "cli.placed-where": "{is, select, before {原为} other {现为}} {place}：“{words}”",
  "cli.would-be":
    "{is, select, doubtful {可能在} uncertain {可能在（不能确定：在另一条，或词语相差很大）} other {将在}} {places}",
  "cli.revised":
    "词语相同 {exact}，已移动 {moved}，措辞已改 {reworded}，多处匹配 {ambiguous}，词语已不存在 {lost}，不在本案文中 {absent}",
  "document.called.convention": "公约",
  "document.called.resolution": "决议",
  "document.called.package": "一揽子提案",
  "document.called.conference-room-paper": "会议室文件",
  "document.called.non-paper": "非正式文件",
  "document.called.reference": "参考案文",
  "history.placed":
    "{says, select, confirmed {确认在{text}中的位置} corrected {定位于{text}} closed {在{text}中将遗漏标为已补上} other {标为不适用于{text}}}",
  "placing.already": "此批注已有此记录。",
  "placing.no-gap": "只有遗漏才能补上。",
  "placing.none": "尚无人在本案文中为此批注定位。",
  "placing.nowhere": "此批注在本案文中未定位。请指定位置（--at ADDRESS），或标为不适用于该案文（--discard）。",
  "placing.may-be":
    "其词语不在本案文中，或出现在多处。可能在：{places}。请指定一处（--at ADDRESS），或标为不适用于该案文（--discard）。",
  "placing.uncertain":
    '不能确定它是否属于所找到之处 {there}：那是另一条，或词语相差很大。若属于，请指明该处（--at "{address}"）；若不属于，请指明别处，或用 --discard。',
  "placing.unsure": "它属于那里吗？",
  "placing.unsure.why":
    "原针对 {made}。{why, select, hardly {在 {address} 找到的词语与原词语相差很大。} other {{address} 所在的条，并非由原来那一条演变而来。}}确属该处时才予确认。",
  "placing.own": "此批注就是在本案文上作出的，位置不变。",
  "placing.place": "案文中没有此位置。请为批注选中词语。",
  "texts.current": "现行案文",
} satisfies Partial<Record<keyof typeof en, string>>;
