import type { team as en } from "#shared/messages/en/window/team.ts";

export const team = {
  "member.unnamed": "未具名",

  "step.offline": "自 {since} 起离线{count, plural, =0 {} other { · # 条待发送}}",
  "step.syncing": "正在同步{count, plural, =0 {} other { · # 条待发送}}",
  "step.sending": "正在发送记录：{done, number} / {of, number}",
  "step.fetching": "正在接收记录：{done, number} / {of, number}",
  "step.in-step": "已同步",
  "link.out-of-reach": "无法连接同步服务器 {hub}。请检查其地址和网络；没有丢失任何内容。",
  "link.refused": "同步服务器拒绝了此操作，此版 Clausemark 无法识别其原因（{reason}）。",
  "hub.address": "“{typed}”不是同步服务器地址。地址形如 https://hub.example.org。",
  "hub.elsewhere":
    "在浏览器中，案卷只能在本页面的来源 {own} 上共享。请在浏览器中打开 {hub} 并在其中打开案卷文件，或使用桌面应用。",

  "team.present": "{count, plural, other {# 人在线}}",
  "team.share.short": "共享",
  "team.recovery.short": "保存恢复单",
  "team.stranger": "您正在阅读案卷文件。要在其中写入内容，请凭其管理员的邀请加入。",
  "team.waiting": "您的成员身份尚未确认。您可阅读邀请所开放的内容；收到成员名单后即可写入内容。",
  "team.members": "{count, plural, other {# 名成员}}",
  "team.you": "您",
  "team.administrator": "管理员",
  "team.pending": "已加入，尚待确认",
  "role.lead": "负责人",
  "role.lead.note": "添加草案和文档，将任何讨论标为已解决",
  "role.observer": "观察员",
  "role.observer.note": "写批注、评级和回复",
  "role.reader": "只读",
  "role.reader.note": "只能阅读",

  "team.recovery.title": "恢复单",
  "team.recovery.what": "无论本机情况如何，持有者都可接管管理权。请存到其他介质或打印；之后它即从本机移除。",
  "team.recovery.save": "保存恢复单…",

  "team.hub": "同步服务器",
  "team.hub.what": "团队自己的服务器存储加密的记录：能看到设备、时间、类型和大小，看不到任何文字或姓名。",
  "team.hub.address": "地址",
  "team.hub.share": "共享",
  "team.hub.batched": "每天发送几次",
  "team.hub.batched.what": "服务器更难得知您何时写；其他人会晚一至四小时收到，只显示日期而非时间，也看不到您在场。",
  "team.hub.leave": "退出同步服务器",

  "team.invite": "邀请",
  "team.invite.what": "凭消息、二维码或文件即可加入。持有者可将其转交他人：请以可信的方式发送。",
  "team.invite.role": "新成员的角色",
  "team.invite.make": "创建邀请",
  "team.invite.made": "邀请",
  "team.invite.secret":
    "{uses, select, many {持有者均可加入，并可阅读邀请关闭前写下的内容。} other {先使用者可加入；在邀请被使用或关闭之前，持有者也可阅读所写内容。}}邀请仅在此时显示。",
  "team.invite.copy": "复制",

  "join.title": "加入团队",
  "join.invitation": "邀请",
  "join.hint": "粘贴收到的完整消息，或二维码的图片。",
  "join.by-link":
    "此邀请以链接形式送达，浏览器历史记录、邮件和聊天程序可能保留了该链接。在管理员关闭此邀请之前，发现链接者均可阅读案卷；之后仍可阅读此前所写的内容。您可凭此邀请加入，但最好索取新邀请。",
  "join.file": "从文件…",
  "join.go": "加入",
  "join.file-first": "此邀请未指明同步服务器。请先打开随附的案卷文件，然后加入。",

  "team.aside": "{count, plural, other {# 条记录不生效}}",
  "team.aside.what": "它们会保留，但不起作用；请向管理员询问原委。",
} satisfies Partial<Record<keyof typeof en, string>>;
