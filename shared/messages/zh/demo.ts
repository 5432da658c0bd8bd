import type { demo as en } from "../en/demo.ts";

export const demo = {
  "command.demo": "打开演示案卷",
  "region.demo": "演示",
  "demo.what":
    "这是演示：其中的草案、批注和人物都是虚构的。您写的内容只留在此浏览器中，不会发送到任何地方。请勿写入任何真实内容。",
  "demo.notice": "演示：内容均为虚构。您写的内容只留在此浏览器中；请勿写入任何真实内容。",
  "demo.member": "访客，演示",
  "demo.missing": "此演示不完整：无法读取 {file}。请重新加载页面；如果仍然不行，请告知发布此演示的人。",
  "hub.demo": "演示没有同步服务器。请从应用或您团队自己的服务器共享案卷。",
} satisfies Partial<Record<keyof typeof en, string>>;
