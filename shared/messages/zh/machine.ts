export const machine = {
  "command.lock": "锁定窗口",
  "command.passphrase": "本机密钥的口令……",
  "lock.title": "Clausemark 已锁定",
  "lock.what": "您所写的内容已密封保存在磁盘上。输入口令即可回到原处。",
  "lock.open": "解锁",
  "lock.opening": "正在打开……",
  "lock.holding": "您所写的内容尚未全部写入磁盘，因此您的工作及其密钥会留在内存中，直到磁盘接受为止。请勿关机。",
  "lock.after": "无人操作时锁定",
  "lock.minutes": "{minutes, plural, =0 {从不} other {# 分钟后}}",
  "lock.on-sleep": "本机睡眠或屏幕锁定时锁定",
  "keys.here": "本机上的密钥",
  "keys.by.passphrase":
    "您的口令保护着本机上的密钥。没有口令，任何人都无法阅读此处的内容或以您的名义书写，您自己也不例外。",
  "keys.by.keychain":
    "密钥由系统的钥匙串保管：凡能以您的身份登录本机的人，都能阅读 Clausemark 中的内容并以您的名义书写。",
  "keys.by.unprotected":
    "此系统没有可锁存密钥的地方：凡拿走本机的人，都能阅读 Clausemark 中的内容并以您的名义书写。请设置口令，或加密磁盘。",
  "keys.by.browser":
    "密钥保存在此浏览器的存储中：凡拿走本机或其备份的人，都能阅读 Clausemark 中的内容并以您的名义书写。请设置口令，或加密磁盘。",
  "keys.damaged": "本机上的一个密钥文件已损坏",
  "keys.damaged.detail":
    "密钥 {file}… 无法读取，已由其副本代替。没有任何丢失。损坏的文件保存为 {aside}。损坏很少只有一处：请将您的卷宗另存到其他磁盘。",
  "passphrase.label": "口令",
  "passphrase.title": "为本机上的密钥设置口令",
  "passphrase.change.title": "更改口令",
  "passphrase.set": "设置口令……",
  "passphrase.change": "更改或移除口令……",
  "passphrase.offer": "用口令保护本机上的内容……",
  "passphrase.what":
    "您所写的内容密封在本机上；口令锁住用来打开内容并为您签名的密钥。每次启动以及窗口锁定之后都会要求输入口令。没有人能替您找回：没有口令，您须凭邀请重新加入卷宗。",
  "passphrase.traces":
    "专家仍可能在此磁盘上找到先前存放的密钥，固态硬盘尤其如此。请在有需要保护的内容之前设置口令，或同时加密整个磁盘。",
  "passphrase.traces.web":
    "专家仍可能在磁盘上找到先前存放在此浏览器中的密钥。请在有需要保护的内容之前设置口令，或同时加密整个磁盘。",
  "passphrase.now": "现用的口令",
  "passphrase.new": "新口令",
  "passphrase.again": "再输入一次",
  "passphrase.hint": "至少 {least} 个字符；六个随机词即可。",
  "passphrase.differ": "两次输入不一致。请将新口令输入两次。",
  "passphrase.save": "保存",
  "passphrase.working": "正在密封……",
  "passphrase.remove": "移除口令",
  "passphrase.done": "口令现已生效。",
  "passphrase.removed": "口令已移除。",
  "vault.locked": "Clausemark 已锁定。请先用口令解锁。",
  "vault.wrong": "口令不正确。",
  "vault.none": "本机未设置口令。",
  "vault.short": "口令至少要有 {least} 个字符。",
  "vault.damaged":
    "由口令打开的文件已损坏，其副本也已损坏（{folder} 中的 vault.json 和 vault.copy.json）。请从备份恢复。没有备份，此处的密钥便无法打开：请向管理员索取邀请，重新加入。",

  "room.title": "在本会场共享",
  "room.what":
    "无需互联网：本机充当同一网络中其他桌面应用的枢纽。只共享此卷宗，线路加密；其间制作的邀请带有指纹，供他人辨认本机。",
  "room.address": "使用地址",
  "room.start": "在此网络上共享",
  "room.again": "再次在此网络上共享",
  "room.instead": "在此共享期间，本机代替枢纽 {url}。",
  "room.shared": "共享于 {url}",
  "room.stop": "停止共享",
  "room.invite": "请现在制作邀请：它会指向本机。先前已加入者会自行重新找到本机。",
  "room.firewall": "如果他人无法连接，本机的防火墙须放行端口 {port}，网络也须允许其中的设备互相通信。",
  "room.sleep": "共享随 Clausemark 结束而结束。请勿合上机盖：共享期间本机不会自行睡眠。",
  "network.other-certificate":
    "位于 {hub} 的设备出示的证书与您的邀请所载不同。要么卷宗现在由另一台设备共享，要么有人从中作梗。未发送任何内容。请索取新的邀请，并当面核对。",
  "join.desktop-only": "此邀请指向会场中的一台设备。只有桌面应用能够核实它是否正确；请在桌面应用中打开邀请。",
} as const;
