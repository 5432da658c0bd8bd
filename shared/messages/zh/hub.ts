import type { hub as en } from "../en/hub.ts";

export const hub = {
  "disk.held":
    "另一个 Clausemark 枢纽（进程 {pid, number, ::group-off}）正在使用 {folder}。请先停止它，或指定其他文件夹。",
  "hub.busy": "枢纽目前访问者过多。稍后会重试。",
  "hub.challenge": "对枢纽质询的答复过迟或重复。将会重试。",
  "hub.cut-off": "枢纽多次拒绝来自此设备的内容，几分钟内不再接收。如再次出现，请更新 Clausemark。",
  "hub.folder": "枢纽无法使用文件夹 {folder}（{cause}）。请确认可以写入，或指定其他文件夹。",
  "hub.may-not-create": "此枢纽不接收新卷宗。请其运营者发布你的卷宗，或以 --open 启动。",
  "hub.no-address": "本机没有地址 {host}。请指定本机的地址，或 127.0.0.1。",
  "hub.no-hub": "{hub} 上没有 Clausemark 枢纽。请检查地址。",
  "hub.not-stored": "枢纽无法存储此内容（{cause}）：其磁盘可能已满。你所写的内容在本机上是安全的，将重新发送。",
  "hub.other-hub": "{hub} 上的枢纽自称为 {other}。可能有人介于其间：请与其运营者核对地址。",
  "hub.port-forbidden": "端口 {port, number, ::group-off} 在本机上已保留。请选择 1023 以上的端口。",
  "hub.port-taken": "端口 {port, number, ::group-off} 已被其他程序占用。请用 --port 另选。",
  "hub.signature": "枢纽无法确认这是你的设备。请检查地址是否正确。",
  "hub.stranger": "枢纽不认识此设备为卷宗成员。你的邀请可能已关闭，或你已被移除：请询问管理员。",
  "hub.token": "枢纽不理解此版 Clausemark。两者之一需要更新。",
  "hub.unknown-dossier": "枢纽尚无此卷宗。管理员须先从创建它的设备上将其共享到枢纽。",
  "update.collision": "此卷宗的两份副本以同一身份使用。你的副本正在重新建立。",
  "update.delete": "有人移除了任何人都不得移除的记录。枢纽仍予保留。",
  "update.foreign": "枢纽收到了不属于任何卷宗的内容，未予接收。",
  "update.incomplete": "枢纽缺少此前的内容。你的副本正在重新建立。",
  "update.malformed": "枢纽收到了无法读取的内容，未予接收。",
  "update.orphan": "枢纽收到了缺少所属签名记录的文字，未予接收。",
  "update.overwrite": "有人更改了任何人都不得更改的记录。枢纽保留原有的一份。",
} satisfies Partial<Record<keyof typeof en, string>>;
