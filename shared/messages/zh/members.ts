export const members = {
  "roster.yours-not": "只有管理员可更改成员名单。",
  "roster.full": "成员名单会过长，或某人的角色更改过多。请移除不再需要的内容。",
  "member.unknown": "成员名单中已无此人。",
  "member.administrator": "管理员始终是负责人，不能被移除。请先用恢复单移交管理。",
  "member.role-same": "已是此角色。",
  "invitation.over": "邀请须开放一段时间。请选择更晚的日期。",
  "invitation.unknown": "此邀请已关闭。",
  "device.request-unreadable": "这不是新设备的请求，或内容不完整。请完整复制。",
  "recovery.length": "代码共 36 个字母和数字。有缺少或多余。",
  "recovery.typo": "代码有误。请与恢复单逐组核对。",
  "recovery.unreadable": "其中没有恢复代码。它形如 7H3K-0QXM-…，印在恢复单上。",
  "recovery.other": "这是另一卷宗的恢复单。",
  "recovery.already": "此设备已拥有管理权。",
  "recovery.device-cut": "此设备已被移除。请先让它重新加入，或将卷宗文件带到另一台机器。",
  "recovery.use":
    "使用方法：在新管理员的机器上用 Clausemark 打开卷宗：团队，“接管管理”。输入代码或读取此文件。代码中不含字母 I、L、O、U。",
  "recovery.dossier": "卷宗 {dossier}",
} as const;
