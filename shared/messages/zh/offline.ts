import type { offline as en } from "../en/offline.ts";

export const offline = {
  "command.offline": "离线使用与更新…",
  "region.offline": "服务器上的版本",
  "offline.title": "离线使用与更新",
  "offline.stored.all":
    "此设备已存储 Clausemark（{megabytes, number} MB）。没有同步服务器、没有网络，也能打开、重新加载和制作简报。只有识别图片中的文字时，每种语言首次需要服务器。",
  "offline.stored.start":
    "此设备无需同步服务器即可打开 Clausemark。制作 PDF 所需的部分尚未存储：如需在没有网络时使用，请现在存储。",
  "offline.stored.nothing": "此设备尚未存储 Clausemark。没有同步服务器便无法打开。",
  "offline.none.insecure":
    "没有此同步服务器，便无法在此打开 Clausemark：对于非 HTTPS 地址，浏览器不存储应用。离开之前，请将案卷保存为文件，或使用桌面应用。",
  "offline.none.unsupported":
    "没有此同步服务器，便无法在此打开 Clausemark：此浏览器不存储应用，隐私窗口即是如此。离开之前，请将案卷保存为文件，或使用桌面应用。",
  "offline.none.refused":
    "没有此同步服务器，便无法在此打开 Clausemark：浏览器未存储应用，隐私窗口或不受信任的服务器证书会导致这种情况。离开之前，请将案卷保存为文件，或使用桌面应用。",
  "offline.progress": "正在存储… {done, number}/{of, number} MB",
  "offline.fingerprint": "指纹",
  "offline.store": "立即存储",
  "offline.check": "检查更新",
  "offline.later": "以后再说",
  "offline.served.unreachable": "无法连接同步服务器。",
  "offline.served.same": "同步服务器提供的是同一版本。",
  "offline.served.other-version":
    "同步服务器现在提供另一版本：{version}，指纹 {fingerprint}。更新之前，您仍使用原有版本。",
  "offline.served.swapped":
    "同步服务器提供的代码与其自身列表不符：{files}。此设备未使用该代码。请勿更新，并询问服务器的运营者。",
  "offline.update": "更新…",
  "offline.update.title": "更新到版本 {version}",
  "offline.update.what":
    "服务器上的版本将取代此设备上的版本，此后可以使用此处的密钥。如未预期更新，请先与服务器的运营者核对指纹。您的案卷保持不变。",
  "offline.update.go": "更新并重新加载",
  "offline.unknown.title": "这不是您以前使用的代码",
  "offline.unknown.what":
    "同步服务器发来了版本 {version}，其中有此设备不认识的文件：{files}。您并未选择更新。服务器的运营者或控制了服务器的人，可能借助其他代码读取您的口令和案卷。",
  "offline.unknown.stored": "您以前使用的版本存储在此设备上。",
  "offline.unknown.lost": "您以前使用的版本已无法在此打开。继续之前，请询问服务器的运营者。",
  "offline.unknown.open": "打开已存储的版本",
  "offline.unknown.use": "今后使用此版本",
  "offline.list.unreadable": "无法读取服务器的文件列表。请询问服务器的运营者。",
  "offline.list.forged": "此设备的代码列表已损坏，或被人改动。请向服务器的运营者询问其提供的版本。",
  "offline.file.missing": "无法从同步服务器获取 {file}。请在有网络时重试。",
  "offline.file.other": "服务器上的 {file} 并非列表中的文件。未作任何更改。请询问服务器的运营者。",
  "offline.nothing-stored": "此设备尚未存储 Clausemark。",
  "offline.nothing-new": "同步服务器没有提供其他版本。",
} satisfies Partial<Record<keyof typeof en, string>>;
