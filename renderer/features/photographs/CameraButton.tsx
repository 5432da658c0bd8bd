import { useRef } from "react";
import { refusal, type Refusal } from "#shared/base/result.ts";
import type { Host, NamedFile } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";

interface CameraButtonProps {
  readonly host: Host;
  readonly take: (file: NamedFile) => void;
  readonly fail: (refused: Refusal) => void;
}

/** Opens the camera app of a phone or tablet. The page itself never has access to the camera. */
export function CameraButton({ host, take, fail }: CameraButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  if (host.edition !== "web" || !matchMedia("(any-pointer: coarse)").matches) return null;
  const read = async (file: File | undefined) => {
    if (!file) return;
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes) take({ name: file.name, bytes: new Uint8Array(bytes) });
    else fail(refusal("file.unreadable", { name: file.name }));
  };
  return (
    <>
      <Button onPress={() => input.current?.click()}>{message("photograph.take")}</Button>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        hidden
        autoComplete="off"
        onChange={({ target }) => void read(target.files?.[0])}
      />
    </>
  );
}
