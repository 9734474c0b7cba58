/** Hands a file to the browser's downloads. */
export function saveFile(name: string, bytes: Uint8Array, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun when the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Writes the files into a folder that the author chooses; files that are the same are left alone. */
export async function writeFolder(files: Readonly<Record<string, string>>): Promise<void> {
  const picker = window as unknown as {
    showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle>;
  };
  const folder = await picker.showDirectoryPicker({ mode: "readwrite" }).catch(() => undefined);
  if (folder === undefined) return;
  for (const [path, text] of Object.entries(files)) {
    const [inner, name = inner] = path.split("/");
    const home =
      name === inner || inner === undefined
        ? folder
        : await folder.getDirectoryHandle(inner, { create: true });
    const handle = await home.getFileHandle(name ?? path, { create: true });
    const before = await (await handle.getFile()).text();
    if (before === text) continue;
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  }
}
